/// A media type such as `application/json; charset=utf-8` (RFC 9110 section 8.3.1).
package struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case, without parameters.
  package let essence: String
  /// The `charset` parameter in lower case.
  package let charset: String?

  /// Reads a media type; white space and quotes around parameters are taken off.
  package init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    essence = MediaType.trimmed(parts.first ?? "").lowercased()
    var charset: String?
    for parameter in parts.dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, MediaType.trimmed(sides[0]).lowercased() == "charset" else { continue }
      charset = MediaType.trimmed(sides[1]).lowercased()
    }
    self.charset = charset
  }

  /// Whether bodies of the type are JSON: `application/json`, `text/json`, or a `+json` suffix.
  package var isJSON: Bool {
    essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }

  /// Whether bodies of the type are XML.
  package var isXML: Bool { essence.hasSuffix("/xml") || essence.hasSuffix("+xml") }

  /// Whether bodies of the type are text.
  package var isText: Bool { essence.hasPrefix("text/") || isXML || isJSON }

  /// Whether the type is a range such as `*/*`, which names no type to send.
  package var isRange: Bool { essence.contains("*") }

  /// Whether a response of another type is one of these: equal, or within the range this one is.
  package func includes(_ other: MediaType) -> Bool {
    if essence == other.essence || essence == "*/*" { return true }
    guard let star = essence.firstIndex(of: "*") else { return false }
    return other.essence.hasPrefix(essence[..<star])
      && other.essence.hasSuffix(essence[essence.index(after: star)...])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    return String(text)
  }
}
