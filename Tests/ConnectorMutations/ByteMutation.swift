/// Random damage to the bytes of a file: cut, doubled, moved, flipped or strange pieces.
package enum ByteMutation {
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "1e", "-", "0", "\u{FEFF}",
      "\u{2003}", "\n",
      "\t", "\"type\":", "\"$ref\":\"#/\"", "{\"a\":", "[[[[[[[[",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80]]

  /// The bytes, damaged once.
  package static func damaged(_ bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8]
  {
    var result = bytes
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let count = min(bytes.count - start, Int.random(in: 0...64, using: &generator))
    let range = start..<start + count
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: result.removeSubrange(range)
    case 1: result.insert(contentsOf: bytes[range], at: start)
    case 2: result.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: start)
    case 3: result.insert(contentsOf: bytes[range], at: Int.random(in: 0...bytes.count, using: &generator))
    case 4 where start < bytes.count: result[start] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    default: result.removeSubrange(start...)
    }
    return result
  }
}
