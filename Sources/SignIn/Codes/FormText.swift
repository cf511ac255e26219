/// Text of `application/x-www-form-urlencoded`.
enum FormText {
  /// The members; the first of equal names counts.
  static func members(of text: some StringProtocol) -> [String: String] {
    var members: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = decoded(parts[0])
      if members[name] == nil { members[name] = parts.count > 1 ? decoded(parts[1]) : "" }
    }
    return members
  }

  /// A text copied out of an address, without its percent escapes; a plus stays one.
  static func unescaped(_ text: some StringProtocol) -> String { decoded(text, plus: UInt8(ascii: "+")) }

  /// A name or value without its escapes; a broken escape stays as it is.
  private static func decoded(_ text: some StringProtocol, plus: UInt8 = 0x20) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(plus)
      case UInt8(ascii: "%"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
