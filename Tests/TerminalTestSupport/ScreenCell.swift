import CVTerm

/// One cell as the user sees it.
package struct ScreenCell: Hashable, Sendable {
  /// The character, a blank for an empty cell.
  package let character: Character
  /// Its columns.
  package let width: Int
  /// Whether it is bold.
  package let isBold: Bool
  /// Whether it is underlined.
  package let isUnderlined: Bool
  /// Whether foreground and background are exchanged.
  package let isReverse: Bool
  /// The foreground's index in the palette, nil for the terminal's own.
  package let foreground: Int?
  /// The background's index in the palette, nil for the terminal's own.
  package let background: Int?

  init(_ cell: cvterm_cell) {
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    let text = String(
      String.UnicodeScalarView(scalars.prefix { $0 != 0 && $0 != .max }.compactMap(Unicode.Scalar.init)))
    character = text.first ?? " "
    width = Int(cell.width)
    isBold = cell.bold
    isUnderlined = cell.underline
    isReverse = cell.reverse
    foreground = cell.foreground == -1 ? nil : Int(cell.foreground)
    background = cell.background == -1 ? nil : Int(cell.background)
  }
}
