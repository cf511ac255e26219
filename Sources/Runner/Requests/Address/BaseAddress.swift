import ConnectorModel

/// Scheme, host and base path that every path of a definition is appended to.
struct BaseAddress: Hashable {
  /// `https` or `http`.
  let scheme: String
  /// The host, with a port perhaps.
  let authority: String
  /// Empty, or a path that starts with a slash and does not end with one.
  let basePath: String

  /// The URL without a slash at its end.
  var text: String { scheme + "://" + authority + basePath }

  /// Takes the address from the definition, its `{name}` parts filled from the connection.
  ///
  /// An override replaces scheme and host; a path of its own replaces the base path too.
  init(
    of definition: APIDefinition, override: String?, connection: ConnectionValues
  ) throws(RequestError) {
    let writtenPath = definition.basePath ?? ""
    guard let basePath = EnvironmentVariables.filled(writtenPath, connection) else {
      throw .environmentVariable(
        EnvironmentVariables.missing(in: writtenPath, connection) ?? "", place: "base path")
    }
    let ownPath = BaseAddress.trimmed(basePath)
    if let override {
      self = try BaseAddress(override, basePath: ownPath)
      return
    }
    let schemes = definition.schemes.map { $0.lowercased() }
    scheme = schemes.contains("https") ? "https" : schemes.first ?? "https"
    guard scheme == "https" || scheme == "http" else { throw .unsupportedScheme(scheme) }
    guard let written = definition.host, !written.isEmpty else { throw .missingHost }
    guard let host = EnvironmentVariables.filled(written, connection) else {
      throw .environmentVariable(EnvironmentVariables.missing(in: written, connection) ?? "", place: "host")
    }
    let template = PathTemplate(host)
    var filled = ""
    for part in template.parts {
      switch part {
      case .literal(let text): filled += text
      case .parameter(let name):
        guard let value = connection[name] else { throw .hostTemplate(name, host: host) }
        filled += value.revealed
      }
    }
    guard BaseAddress.isAuthority(filled) else { throw .invalidHost(template.hasParameters ? host : filled) }
    authority = filled
    self.basePath = ownPath
  }

  /// Takes the address that was given, and the base path where it has no path of its own.
  init(_ override: String, basePath: String) throws(RequestError) {
    guard let colon = override.firstRange(of: "://"),
      ["http", "https"].contains(override[..<colon.lowerBound].lowercased())
    else { throw .invalidBaseURL(override, reason: "it must start with http:// or https://") }
    let rest = override[colon.upperBound...]
    guard !rest.contains(where: { $0 == "?" || $0 == "#" }) else {
      throw .invalidBaseURL(override, reason: "it must have no query and no fragment")
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = String(rest[..<slash])
    guard BaseAddress.isAuthority(authority) else {
      throw .invalidBaseURL(override, reason: "`\(authority)` is not a server name, with a port perhaps")
    }
    scheme = override[..<colon.lowerBound].lowercased()
    self.authority = authority
    let path = BaseAddress.trimmed(String(rest[slash...]))
    self.basePath = path.isEmpty ? basePath : path
  }

  /// The path with a slash before it and none behind it.
  private static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard !path.isEmpty else { return "" }
    return LiteralURL.encoded(path.utf8.first == UInt8(ascii: "/") ? String(path) : "/" + path)
  }

  /// Whether the text is a host with an optional port: no user information, no path.
  private static func isAuthority(_ text: String) -> Bool {
    var host = Substring(text)
    if host.first == "[" {
      guard let close = host.firstIndex(of: "]") else { return false }
      let inner = host[host.index(after: host.startIndex)..<close]
      guard !inner.isEmpty, inner.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
        return false
      }
      host = host[host.index(after: close)...]
      return host.isEmpty || (host.first == ":" && isPort(host.dropFirst()))
    }
    if let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) {
      guard isPort(host[host.index(after: colon)...]) else { return false }
      host = host[..<colon]
    }
    return !host.isEmpty && host.first != "."
      && host.utf8.allSatisfy { byte in
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
          || byte == 0x5F
      }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && Int(text).map { (1...65535).contains($0) } ?? false
  }
}
