/// A media type such as `application/json; charset=utf-8` (RFC 9110 section 8.3.1).
package struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case, without parameters.
  package let essence: String
  /// The `charset` parameter in lower case.
  package let charset: String?

  /// Reads a media type; white space and quotes around parameters are taken off.
  package init(_ text: String) {
    let bytes = text.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
    essence = MediaType.trimmed(bytes[..<end])
    var charset: String?
    for parameter in bytes[end...].split(separator: UInt8(ascii: ";")) {
      guard let sign = parameter.firstIndex(of: UInt8(ascii: "=")),
        MediaType.trimmed(parameter[..<sign]) == "charset"
      else { continue }
      charset = MediaType.trimmed(parameter[parameter.index(after: sign)...])
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

  /// The text in lower case, without the blanks and quotes around it.
  private static func trimmed(_ text: Substring.UTF8View) -> String {
    func isAround(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte || byte == UInt8(ascii: "\"") }
    let start = text.drop(while: isAround)
    let end = start.lastIndex { !isAround($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(Substring(start[..<end])).lowercased()
  }
}
