/// A place in a text of several lines.
///
/// Bytes, not characters, because a character may grow by what is typed behind it and shrink again.
struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from zero.
  var row: Int
  /// How many UTF-8 bytes of the line lie before the place.
  var byte: Int

  /// The place where a text ends that begins here.
  func advanced(over text: String) -> TextPosition {
    guard let last = text.utf8.lastIndex(of: 0x0A) else {
      return TextPosition(row: row, byte: byte + text.utf8.count)
    }
    let breaks = text.utf8.count { $0 == 0x0A }
    return TextPosition(row: row + breaks, byte: text.utf8.distance(from: last, to: text.endIndex) - 1)
  }

  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.row, left.byte) < (right.row, right.byte)
  }
}
