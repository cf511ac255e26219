/// A text that queries are matched against, prepared so that most misses cost one comparison.
package struct FuzzyText: Sendable {
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// The text with ASCII letters in lower case.
  let lower: [UInt8]
  /// One bit for each letter and digit in the text, and one for everything else.
  let mask: UInt64

  /// Prepares a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    lower = bytes.map { FuzzyText.lowercased($0) }
    mask = FuzzyText.mask(of: lower)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  static func mask(of lower: [UInt8]) -> UInt64 {
    lower.reduce(0) { mask, byte in
      switch byte {
      case 0x61...0x7A: mask | 1 << UInt64(byte - 0x61)
      case 0x30...0x39: mask | 1 << UInt64(26 + byte - 0x30)
      case 0x20: mask
      default: mask | 1 << 63
      }
    }
  }
}
