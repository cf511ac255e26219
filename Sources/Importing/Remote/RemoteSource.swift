import JSONText
package import Transport

/// A document at an http or https address, and the documents beside it that it refers to.
///
/// Documents on other hosts are read only when the user has said so: a description from outside must not make
/// this machine call whatever it names.
package struct RemoteSource: Sendable {
  /// The largest document that is read, in bytes.
  package static let largestBytes = 32 * 1024 * 1024
  /// The most documents that one source may be spread over.
  package static let mostDocuments = 100

  private let address: String
  private let followsOtherHosts: Bool
  private let fetch: @Sendable (String) async -> Result<HTTPResponse, TransportError>

  /// The options that a download wants: redirections followed, sizes bounded, a minute at most.
  package static var options: TransportOptions {
    var options = TransportOptions()
    options.mostRedirects = 5
    options.largestBody = largestBytes + 1
    options.timeout = 60_000
    return options
  }

  /// Describes a source; `fetch` gets an address.
  package init(
    _ address: String, followsOtherHosts: Bool = false,
    fetch: @escaping @Sendable (String) async -> Result<HTTPResponse, TransportError>
  ) {
    self.address = address
    self.followsOtherHosts = followsOtherHosts
    self.fetch = fetch
  }

  /// Describes a source that is read through a client.
  package init(_ address: String, followsOtherHosts: Bool = false, client: HTTPClient) {
    self.init(address, followsOtherHosts: followsOtherHosts) { address in
      do throws(TransportError) {
        let headers = [HTTPHeader(name: "Accept", value: "application/json, application/yaml, */*")]
        return .success(try await client.send(HTTPRequest(.get, address, headers: headers)))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Whether a source is an address and not a file.
  package static func isAddress(_ source: String) -> Bool {
    let folded = source.lowercased()
    return folded.hasPrefix("http://") || folded.hasPrefix("https://")
  }

  /// Downloads the document and what it refers to.
  ///
  /// Documents that cannot be had are left out, and the import tells where they are missing.
  package func load() async throws(RemoteSourceError) -> ImportSource {
    let bytes = try await download(address)
    var companions: [String: [UInt8]] = [:]
    var asked: Set<String> = []
    var waiting = RemoteSource.references(in: bytes).map { SourceDocuments.joined("", $0) }
    while let path = waiting.popLast() {
      guard asked.insert(path).inserted, asked.count < RemoteSource.mostDocuments else { continue }
      let isElsewhere = path.contains("://")
      guard !isElsewhere || followsOtherHosts, !isElsewhere || RemoteSource.isAddress(path) else { continue }
      let target = isElsewhere ? path : RemoteSource.joined(address, path)
      guard let more = try? await download(target) else { continue }
      companions[path] = more
      waiting += RemoteSource.references(in: more).map { SourceDocuments.joined(path, $0) }
    }
    let found = companions
    return ImportSource(bytes: bytes, name: address) { path in found[path] }
  }

  private func download(_ address: String) async throws(RemoteSourceError) -> [UInt8] {
    switch await fetch(address) {
    case .failure(let error): throw .failed(address: address, error)
    case .success(let response):
      guard response.status == 200 else { throw .refused(address: address, status: response.status) }
      guard !response.isTruncated, response.body.count <= RemoteSource.largestBytes else {
        throw .tooLarge(address: address)
      }
      return response.body
    }
  }

  /// The files that the references of a document name.
  private static func references(in bytes: [UInt8]) -> [String] {
    guard let document = SourceDocuments.read(bytes) else { return [] }
    var found: Set<String> = []
    var waiting = [document.root]
    while let value = waiting.popLast() {
      if let reference = value["$ref"]?.string {
        let file = reference.prefix { $0 != "#" }
        if !file.isEmpty { found.insert(String(file)) }
      }
      waiting += value.children.filter { $0.isObject || $0.isArray }
    }
    return found.sorted()
  }

  /// The address of a path beside another address (RFC 3986, section 5.2.4, for paths).
  private static func joined(_ base: String, _ path: String) -> String {
    let bare = base.prefix { $0 != "?" && $0 != "#" }
    guard let start = bare.firstRange(of: "://"),
      let slash = bare[start.upperBound...].firstIndex(of: "/")
    else { return bare + "/" + path }
    let origin = bare[..<slash]
    if path.hasPrefix("/") { return origin + path }
    return origin + "/" + SourceDocuments.joined(String(bare[bare.index(after: slash)...]), path)
  }
}
