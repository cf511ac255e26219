/// Addresses: hosts, mailboxes and the numbers of the internet protocol.
enum AddressText {
  /// A name of RFC 1123 section 2.1: labels of letters, digits and hyphens.
  static func isHostname(_ text: ArraySlice<UInt8>) -> Bool {
    guard (1...253).contains(text.count) else { return false }
    return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { IdentifierText.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// Four decimal numbers below 256 without leading zeros.
  static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
          && (part.count == 1 || part.first != UInt8(ascii: "0"))
          && part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } < 256
      }
  }

  /// The text forms of RFC 4291 section 2.2, without a zone.
  static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
    let text = Array(text)
    let doubled = text.indices.dropLast().filter { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == text[$0] }
    guard let gap = doubled.first else { return groups(text[...]) == 8 }
    guard doubled.count == 1, let head = groups(text[..<gap], isHead: true),
      let tail = groups(text[(gap + 2)...])
    else { return false }
    return head + tail <= 7
  }

  /// How many groups of 16 bits a part of an address has; nil when one is ill-formed.
  private static func groups(_ text: ArraySlice<UInt8>, isHead: Bool = false) -> Int? {
    guard !text.isEmpty else { return 0 }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if (1...4).contains(part.count), part.allSatisfy({ IdentifierText.isHexadecimal($0) }) {
        count += 1
      } else if index == parts.count - 1, !isHead, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }

  /// A mailbox of RFC 5321 section 4.1.2: dot-string or quoted string, and a host.
  static func isEmail(_ text: ArraySlice<UInt8>) -> Bool {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = text[..<at]
    let host = text[(at + 1)...]
    guard !local.isEmpty, isMailHost(host) else { return false }
    if local.count > 2, local.first == UInt8(ascii: "\""), local.last == UInt8(ascii: "\"") { return true }
    return local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { isAtomByte($0) }
    }
  }

  private static func isMailHost(_ host: ArraySlice<UInt8>) -> Bool {
    guard host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") else {
      // Names beyond ASCII are written as such since RFC 6531.
      return isHostname(host.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }[...])
    }
    let literal = host.dropFirst().dropLast()
    let prefix = Array("IPv6:".utf8)
    return literal.starts(with: prefix) ? isIPv6(literal.dropFirst(prefix.count)) : isIPv4(literal)
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || IdentifierText.isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
