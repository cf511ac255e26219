/// Texts that stand for something else: identifiers, bytes, patterns.
enum IdentifierText {
  /// The 8-4-4-4-12 form of RFC 9562, in upper or lower case, braces of Windows allowed.
  static func isUUID(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    if text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") { text = text.dropFirst().dropLast() }
    let groups = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { isHexadecimal($0) }
  }

  /// Base64 of RFC 4648 section 4, padded.
  static func isBase64(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count.isMultiple(of: 4) else { return false }
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return padding <= 2
      && text.dropLast(padding).allSatisfy { byte in
        isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      }
  }

  /// A regular expression of ECMA-262; one that is only too much for this program counts.
  static func isPattern(_ text: String) -> Bool {
    do throws(PatternError) {
      _ = try PatternProgram(text)
      return true
    } catch {
      return error != .invalid
    }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
