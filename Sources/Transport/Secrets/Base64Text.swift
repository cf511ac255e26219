/// Base64 by RFC 4648: the ordinary alphabet of section 4, and that of section 5, which URLs can carry.
package enum Base64Text {
  private static let common = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let alphabet = common + Array("+/".utf8)
  private static let urlAlphabet = common + Array("-_".utf8)

  /// The bytes in the ordinary alphabet, with padding.
  package static func encode(_ bytes: [UInt8]) -> String {
    let text = encode(bytes, alphabet)
    let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
    return String(decoding: text + padding, as: UTF8.self)
  }

  /// The bytes in the alphabet for URLs, without padding.
  package static func encodeForURL(_ bytes: [UInt8]) -> String {
    String(decoding: encode(bytes, urlAlphabet), as: UTF8.self)
  }

  /// The bytes of a text in either alphabet, blanks and padding ignored; nil where a character is none of them.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = 0
    var bits = 0
    for character in text.utf8 where character != UInt8(ascii: "=") && character > 0x20 {
      guard let value = value(of: character) else { return nil }
      rest = (rest << 6 | value) & 0xFFFF
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(rest >> bits & 255))
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// Whether a byte may stand in base64 of either alphabet (RFC 4648 sections 4 and 5), padding included.
  static func isDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "+/-_=".utf8.contains(byte)
  }

  private static func encode(_ bytes: [UInt8], _ alphabet: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0...group.count {
        text.append(alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
      }
    }
    return text
  }
}
