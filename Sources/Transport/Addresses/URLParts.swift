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

  /// Splits a URL; nil without scheme and host, with user information, or with blanks or control characters.
  package init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), let colon = text.range(of: "://") else {
      return nil
    }
    scheme = text[..<colon.lowerBound].lowercased()
    let rest = text[colon.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard !authority.isEmpty, !authority.contains("@") else { return nil }
    let portStart = authority.lastIndex(of: ":").flatMap { index in
      authority[index...].contains("]") ? nil : Optional(index)
    }
    if let portStart {
      host = String(authority[..<portStart])
      guard let number = Int(authority[authority.index(after: portStart)...]), (1...65535).contains(number)
      else { return nil }
      port = number
    } else {
      host = String(authority)
      port = nil
    }
    guard !host.isEmpty, !scheme.isEmpty else { return nil }
    let tail = rest[end...].prefix { $0 != "#" }
    let question = tail.firstIndex(of: "?")
    path = String(tail[..<(question ?? tail.endIndex)])
    query = question.map { String(tail[tail.index(after: $0)...]) }
  }

  /// The host with its port, as messages name it.
  package var hostAndPort: String { port.map { "\(host):\($0)" } ?? host }
}

extension String {
  /// The range of the first occurrence of a text.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
