import Glibc

/// The address ranges that a build server must not be led into by a connector file.
package enum AddressRange {
  /// IPv4 blocks that are not the public internet, as address and prefix length (IANA special-purpose registry).
  private static let closed: [(block: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xE000_0000, 3),
  ]

  /// Whether an IP address is loopback, private, link-local (cloud metadata among them), unspecified, multicast
  /// or reserved; IPv4 addresses inside IPv6 ones count as themselves, and text that is no address as private.
  package static func isPrivate(_ text: String) -> Bool {
    if let four = four(text) { return isPrivate(four) }
    guard let bytes = six(text) else { return true }
    if let inner = embedded(bytes) { return isPrivate(inner) }
    let isLocal = bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0x80 == 0x80
    return isLocal || bytes[0] == 0xFF || bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01])
  }

  /// Whether a text is an address of this machine: four numbers from 127, or `::1` with or without brackets.
  static func isLoopback(_ text: String) -> Bool {
    if let four = four(text) { return four >> 24 == 127 }
    guard let six = six(unbracketed(text)) else { return false }
    return six.dropLast().allSatisfy { $0 == 0 } && six.last == 1
  }

  /// Whether a text is an IP address, an IPv6 one with or without brackets.
  package static func isAddress(_ text: String) -> Bool {
    four(text) != nil || six(unbracketed(text)) != nil
  }

  private static func unbracketed(_ text: String) -> String {
    String(text.drop { $0 == "[" }.prefix { $0 != "]" })
  }

  /// The dotted form of an IPv4 address in any notation of numbers (`2130706433`, `0x7f.1`), which libcurl and
  /// proxies read as an address too; nil for text that is none.
  static func fromNumbers(_ text: String) -> String? {
    var address = in_addr()
    guard inet_aton(text, &address) != 0 else { return nil }
    let number = UInt32(bigEndian: address.s_addr)
    return [24, 16, 8, 0].map { String(number >> $0 & 0xFF) }.joined(separator: ".")
  }

  private static func isPrivate(_ address: UInt32) -> Bool {
    closed.contains { address >> (32 - $0.length) == $0.block >> (32 - $0.length) }
  }

  /// The IPv4 address inside a mapped, compatible or translated one (RFC 2765), NAT64 (RFC 6052) or 6to4
  /// (RFC 3056).
  private static func embedded(_ bytes: [UInt8]) -> UInt32? {
    func number(_ range: Range<Int>) -> UInt32 { bytes[range].reduce(0) { $0 << 8 | UInt32($1) } }
    let isMapped =
      number(0..<4) == 0 && number(4..<8) == 0 && [0, 0xFFFF, 0xFFFF_0000].contains(number(8..<12))
    let isTranslated = number(0..<4) == 0x0064_FF9B && number(4..<8) == 0 && number(8..<12) == 0
    if isMapped || isTranslated { return number(12..<16) }
    return number(0..<2) == 0x2002 ? number(2..<6) : nil
  }

  private static func four(_ text: String) -> UInt32? {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1 ? UInt32(bigEndian: address.s_addr) : nil
  }

  private static func six(_ text: String) -> [UInt8]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }
}
