/// Gzip data made by hand (RFC 1951 and 1952), so that tests need no compressor.
enum Gzip {
  private static let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  /// Bytes in one stored block, at most 65,535 of them.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    return head + [1] + little(UInt32(length), 2) + little(UInt32(~length), 2) + bytes + little(crc(bytes), 4)
      + little(UInt32(bytes.count), 4)
  }

  /// About as many zeros as are asked for, in a 159th part of their size; without the checksum at the end.
  static func bomb(of size: Int) -> [UInt8] {
    var bytes = head
    var pending: UInt32 = 0
    var count: UInt32 = 0
    func add(_ bits: UInt32, _ width: UInt32) {
      pending |= bits << count
      count += width
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        count -= 8
      }
    }
    add(0b011, 3)
    add(0b0000_1100, 8)
    // Code 285 of the fixed Huffman table is "258 bytes", its bits reversed; distance code 0 is "one back".
    for _ in 0..<(size / 258) {
      add(0b1010_0011, 8)
      add(0, 5)
    }
    add(0, 7)
    add(0, 7)
    return bytes
  }

  private static func little(_ number: UInt32, _ count: UInt32) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
