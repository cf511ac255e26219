/// The parts of an absolute URL (RFC 3986), as far as a request needs them.
package struct URLParts: Hashable, Sendable {
  /// The scheme in lower case.
  package let scheme: String
  /// The host as written, brackets of an IPv6 address included.
  package let host: String
  /// The port when it is written.
  package let port: Int?
  /// The path, empty or beginning with a slash.
  package let path: String
  /// The query without its question mark.
  package let query: String?

  /// Splits a URL.
  ///
  /// Nil without scheme and host, with user information, with blanks or control characters, and with a host in
  /// which another reader could see a different one (backslashes, quotes, percent signs).
  package init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8),
      let scheme = URLParts.scheme(text[..<colon])
    else { return nil }
    let rest = bytes[bytes.index(colon, offsetBy: 3)...]
    let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    guard let (host, port) = URLParts.authority(text[rest.startIndex..<end]) else { return nil }
    self.scheme = scheme
    self.host = host
    self.port = port
    let tail = rest[end...].prefix { $0 != UInt8(ascii: "#") }
    let question = tail.firstIndex(of: UInt8(ascii: "?"))
    path = String(text[tail.startIndex..<(question ?? tail.endIndex)])
    query = question.map { String(text[tail.index(after: $0)..<tail.endIndex]) }
  }

  /// The host with its port where one is written.
  package var hostAndPort: String { port.map { "\(host):\($0)" } ?? host }

  /// The port, the scheme's own when none is written.
  package var effectivePort: Int { port ?? (scheme == "http" ? 80 : 443) }

  /// The host with its port in any case, as messages name it.
  package var service: String { "\(host):\(effectivePort)" }

  /// Whether both lead to the same scheme, host and port, so that credentials of one may go to the other.
  package func hasSameOrigin(as other: URLParts) -> Bool {
    scheme == other.scheme && host.lowercased() == other.host.lowercased()
      && effectivePort == other.effectivePort
  }

  /// Whether the host is this machine by its very name (RFC 6761 section 6.3) or address, so that
  /// `127.0.0.1.nip.io` is not.
  package var isLoopback: Bool {
    let name = host.lowercased()
    if name == "localhost" || name == "localhost." { return true }
    return AddressRange.isLoopback(name)
  }

  private static func scheme(_ text: Substring) -> String? {
    let isScheme = text.utf8.enumerated().allSatisfy { place, byte in
      (byte | 0x20) &- 0x61 < 26 || place > 0 && (byte &- 0x30 < 10 || "+-.".utf8.contains(byte))
    }
    return isScheme && !text.isEmpty ? text.lowercased() : nil
  }

  private static func authority(_ text: Substring) -> (host: String, port: Int?)? {
    guard let host = host(text) else { return nil }
    let rest = text.utf8.dropFirst(host.utf8.count)
    guard !rest.isEmpty else { return (host, nil) }
    let digits = rest.dropFirst()
    guard rest.first == UInt8(ascii: ":"), digits.count <= 5, digits.allSatisfy({ $0 &- 0x30 < 10 }),
      let port = Int(Substring(digits)), (1...65535).contains(port)
    else { return nil }
    return (host, port)
  }

  private static func host(_ text: Substring) -> String? {
    guard text.utf8.first == UInt8(ascii: "[") else {
      let name = Substring(text.utf8.prefix { $0 != UInt8(ascii: ":") })
      let isName = name.utf8.allSatisfy { !"\"%<>@[\\]^`{|}".utf8.contains($0) }
      return isName && !name.isEmpty ? String(name) : nil
    }
    guard let end = text.firstIndex(of: "]") else { return nil }
    let host = String(text[...end])
    return AddressRange.isAddress(host) ? host : nil
  }
}
