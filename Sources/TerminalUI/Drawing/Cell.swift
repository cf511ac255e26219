/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// The character that begins here.
  package var character: Character
  /// How it looks.
  package var style: Style
  /// Whether the cell is the right half of the wide character before it.
  package var isContinuation: Bool

  /// Makes a cell.
  package init(_ character: Character, _ style: Style = .plain, isContinuation: Bool = false) {
    self.character = character
    self.style = style
    self.isContinuation = isContinuation
  }

  /// An empty cell.
  package static let blank = Cell(" ")
}
