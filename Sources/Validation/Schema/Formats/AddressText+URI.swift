extension AddressText {
  /// An absolute URI of RFC 3986.
  static func isURI(_ text: ArraySlice<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isScheme(text[..<colon]) else { return false }
    var rest = text[(colon + 1)...]
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let authority = rest.prefix { !"/?#".utf8.contains($0) }
      guard isAuthority(authority) else { return false }
      rest = rest.dropFirst(authority.count)
    }
    let parts = rest.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { isEncoded($0, allowing: ":@/?") }
  }

  private static func isScheme(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    return text.allSatisfy { IdentifierText.isAlphanumeric($0) || "+-.".utf8.contains($0) }
  }

  private static func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
    var host = text
    if let at = text.lastIndex(of: UInt8(ascii: "@")) {
      guard isEncoded(text[..<at], allowing: ":") else { return false }
      host = text[(at + 1)...]
    }
    var port: ArraySlice<UInt8> = []
    if host.first == UInt8(ascii: "[") {
      guard let end = host.lastIndex(of: UInt8(ascii: "]")), isIPv6(host[(host.startIndex + 1)..<end]) else {
        return false
      }
      port = host[(end + 1)...]
    } else {
      let name = host.prefix { $0 != UInt8(ascii: ":") }
      guard isEncoded(name, allowing: "") else { return false }
      port = host.dropFirst(name.count)
    }
    return port.isEmpty
      || (port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 })
  }

  /// Whether a text has only unreserved characters, sub-delimiters, percent codes and those allowed besides.
  private static func isEncoded(_ text: ArraySlice<UInt8>, allowing more: String) -> Bool {
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy({ IdentifierText.isHexadecimal($0) }) else {
          return false
        }
        rest = rest.dropFirst(2)
      } else if !IdentifierText.isAlphanumeric(byte), !"-._~!$&'()*+,;=".utf8.contains(byte),
        !more.utf8.contains(byte)
      {
        return false
      }
    }
    return true
  }
}
