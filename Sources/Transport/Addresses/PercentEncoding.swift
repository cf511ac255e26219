/// Percent-encoding by RFC 3986 section 2: everything but unreserved characters, as UTF-8, in upper-case digits.
package enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text, encoded once.
  package static func encode(_ text: String) -> String {
    text.utf8.allSatisfy(isUnreserved) ? text : encode(text, keeping: "")
  }

  /// The text, encoded once but for some ASCII characters, as other writers leave them.
  static func encode(_ text: String, keeping kept: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte == 0x7E
  }
}
