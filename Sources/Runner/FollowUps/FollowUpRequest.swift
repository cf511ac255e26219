import Transport

/// A further request that an answer leads to: the next page, the state of a long operation, the next poll.
///
/// The platform sends these through its gateway, which signs them like the first one, and only to the connector's own
/// host; credentials never go to another.
enum FollowUpRequest {
  /// Why a link is not followed.
  enum Refusal: Error, Hashable {
    case malformed(String)
    case otherHost(String)

    /// What is wrong with the link.
    var message: String {
      switch self {
      case .malformed(let link): "'\(link.prefix(200))' is not an address"
      case .otherHost(let host):
        "it leads to \(host), another host than the connector's; credentials are not sent there"
      }
    }
  }

  /// The GET of a link, signed as the request was that it comes from.
  static func get(
    _ link: String, after prepared: PreparedRequest, at url: String
  ) throws(Refusal) -> HTTPRequest {
    guard let own = URLParts(url) else { throw .malformed(url) }
    let address = absolute(link, own)
    guard let parts = URLParts(address) else { throw .malformed(link) }
    guard parts.hasSameOrigin(as: own) else { throw .otherHost(parts.host) }
    let headers = prepared.request.headers.filter {
      !["content-type", "content-length"].contains($0.name.lowercased())
    }
    return HTTPRequest(.get, signed(address, parts, like: prepared), headers: headers)
  }

  /// A link as written, or relative to the address it came from (RFC 3986 section 5, as far as links go).
  static func absolute(_ link: String, _ base: URLParts) -> String {
    // Behind the first of these signs an address may stand in a path or a query, as in `/done?back=https://…`.
    if link.prefix(while: { !"/?#".contains($0) }).last == ":",
      link.drop(while: { !"/?#".contains($0) }).hasPrefix("//")
    {
      return link
    }
    let origin = base.scheme + "://" + base.hostAndPort
    if link.hasPrefix("//") { return base.scheme + ":" + link }
    if link.hasPrefix("/") { return origin + link }
    if link.hasPrefix("?") { return origin + base.path + link }
    let end = link.firstIndex { "?#".contains($0) } ?? link.endIndex
    let folder = base.path.lastIndex(of: "/").map { base.path.prefix(through: $0) } ?? "/"
    return origin + withoutDots(folder + link[..<end]) + link[end...]
  }

  /// A path without `.` and `..` (RFC 3986 section 5.2.4), which the transport would send as they are.
  private static func withoutDots(_ path: some StringProtocol) -> String {
    var kept: [Substring] = []
    let segments = String(path).split(separator: "/", omittingEmptySubsequences: false)
    for (position, segment) in segments.enumerated() {
      let isLast = position == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The address with the credentials that the first request had in its query, where the link lacks them.
  private static func signed(_ address: String, _ parts: URLParts, like prepared: PreparedRequest) -> String {
    let present = names(parts.query ?? "")
    var signed = address
    for pair in (URLParts(prepared.request.url)?.query ?? "").split(separator: "&") {
      let name = String(pair.prefix { $0 != "=" })
      guard prepared.hiding.query.contains(name), !present.contains(name) else { continue }
      signed += (signed.contains("?") ? "&" : "?") + pair
    }
    return signed
  }

  private static func names(_ query: String) -> Set<String> {
    Set(query.split(separator: "&").map { String($0.prefix { $0 != "=" }) })
  }
}
