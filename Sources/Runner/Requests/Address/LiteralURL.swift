/// Makes what a definition writes into a path fit for a URL without touching what is encoded already.
enum LiteralURL {
  private static let kept: StaticString = "-._~!$&'()*+,;=:@/?"

  /// The text with everything percent-encoded that RFC 3986 does not allow in a path or query.
  static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isKept) else { return text }
    let bytes = Array(text.utf8)
    var encoded: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      let isEscape = byte == UInt8(ascii: "%") && isHex(bytes, position + 1) && isHex(bytes, position + 2)
      if isKept(byte) || isEscape {
        encoded.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += Array(("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Whether the text holds a percent escape.
  static func hasEscape(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return false }
    let bytes = Array(text.utf8)
    return bytes.indices.contains { position in
      bytes[position] == UInt8(ascii: "%") && isHex(bytes, position + 1) && isHex(bytes, position + 2)
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: kept.withUTF8Buffer { $0.contains(byte) }
    }
  }

  private static func isHex(_ bytes: [UInt8], _ position: Int) -> Bool {
    guard bytes.indices.contains(position) else { return false }
    return Unicode.Scalar(bytes[position]).properties.isASCIIHexDigit
  }
}
