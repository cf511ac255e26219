/// The number grammar of RFC 8259 section 6, to check digits without turning them into a `Double`.
enum NumberText {
  /// Whether the text is an integer: digits without a leading zero, perhaps a minus sign.
  static func isInteger(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    return dropInteger(&rest) && rest.isEmpty
  }

  /// Whether the text is a JSON number.
  static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard dropInteger(&rest) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard dropDigits(&rest) else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard dropDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  private static func dropInteger(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "0") {
      rest = rest.dropFirst()
      return true
    }
    return dropDigits(&rest)
  }

  private static func dropDigits(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let before = rest.count
    rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return rest.count < before
  }
}
