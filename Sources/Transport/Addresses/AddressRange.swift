import Glibc

/// The address ranges that a build server must not be led into by a connector file.
package enum AddressRange {
  /// Whether an IP address is loopback, private, link-local (cloud metadata among them), unspecified or multicast.
  package static func isPrivate(_ text: String) -> Bool {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return isPrivate(UInt32(bigEndian: four.s_addr)) }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return true }
    let bytes = withUnsafeBytes(of: &six) { Array($0) }
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10...11].allSatisfy({ $0 == 0xFF }) {
      return isPrivate(bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
    }
    if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes[15] <= 1 }
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFF || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
  }

  private static func isPrivate(_ address: UInt32) -> Bool {
    let ranges: [(UInt32, UInt32)] = [
      (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
      (0xAC10_0000, 12),
      (0xC0A8_0000, 16), (0xE000_0000, 3),
    ]
    return ranges.contains { address >> (32 - $0.1) == $0.0 >> (32 - $0.1) }
  }
}
