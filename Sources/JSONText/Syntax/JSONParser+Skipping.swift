/// Runs of bytes that need no decision are skipped eight at a time.
///
/// A word is read as a little-endian number, so the lowest set bit of a mask belongs to the first byte at fault;
/// the subtractions may also mark bytes above that one, never below it.
extension JSONParser {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// Moves over the white space of RFC 8259 section 2.
  @inline(__always)
  mutating func skipSpace() {
    guard cursor < bytes.count, bytes[cursor] <= 0x20 else { return }
    skipLongSpace()
  }

  private mutating func skipLongSpace() {
    while cursor < bytes.count {
      let byte = bytes[cursor]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      cursor += 1
      while cursor + 8 <= bytes.count, word() == JSONParser.spaces { cursor += 8 }
    }
  }

  /// Moves over the bytes of a string that stand for themselves: ASCII without `"`, `\` and controls.
  @inline(__always)
  mutating func skipPlainText() {
    while cursor + 8 <= bytes.count {
      let word = word()
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let special =
        ((quotes &- JSONParser.ones) & ~quotes) | ((backslashes &- JSONParser.ones) & ~backslashes)
        | ((word &- JSONParser.spaces) & ~word) | word
      let mask = special & JSONParser.highBits
      guard mask == 0 else {
        cursor += mask.trailingZeroBitCount / 8
        return
      }
      cursor += 8
    }
  }

  @inline(__always)
  private func word() -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: cursor, as: UInt64.self))
  }
}
