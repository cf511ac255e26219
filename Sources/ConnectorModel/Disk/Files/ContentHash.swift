/// A 64-bit number that tells one content from another; the same on every machine, not cryptographic.
package struct ContentHash: Hashable, Sendable {
  /// The number.
  package let value: UInt64

  /// Hashes bytes: eight at a time in little-endian order, mixed as in MurmurHash64A (Appleby, public domain).
  package init(_ bytes: [UInt8]) {
    let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = 0x9E37_79B9_7F4A_7C15 ^ (UInt64(bytes.count) &* multiplier)
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = (hash ^ ContentHash.mixed(word, multiplier)) &* multiplier
        offset += 8
      }
      guard offset < buffer.count else { return }
      var tail: UInt64 = 0
      for position in (offset..<buffer.count).reversed() { tail = tail << 8 | UInt64(buffer[position]) }
      hash = (hash ^ tail) &* multiplier
    }
    hash = (hash ^ (hash >> 47)) &* multiplier
    value = hash ^ (hash >> 47)
  }

  /// Reads the written form; nil when it is not sixteen hexadecimal digits.
  package init?(_ text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  private static func mixed(_ word: UInt64, _ multiplier: UInt64) -> UInt64 {
    let product = word &* multiplier
    return (product ^ (product >> 47)) &* multiplier
  }
}

extension ContentHash: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
