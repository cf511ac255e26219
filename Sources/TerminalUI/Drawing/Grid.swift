/// A screen as cells, the last pure value before the terminal.
package struct Grid: Hashable, Sendable {
  /// The extent.
  package let size: Size
  /// Where the hardware cursor stands.
  package var cursor: Position?
  private var cells: [Cell]

  /// Makes an empty screen.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell of a column and row, which must be inside.
  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The cells of a row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts a character on one cell or two, and blanks the rest of wide characters of which that covers a half.
  mutating func put(_ character: Character, width: Int, style: Style, column: Int, row: Int) {
    mend(column, row)
    mend(column + width - 1, row)
    self[column, row] = Cell(character, style)
    if width == 2 { self[column + 1, row] = Cell(" ", style, isContinuation: true) }
  }

  /// Puts printable ASCII characters side by side, which must all be inside.
  mutating func put(ascii bytes: UnsafeBufferPointer<UInt8>, style: Style, column: Int, row: Int) {
    guard !bytes.isEmpty else { return }
    mend(column, row)
    mend(column + bytes.count - 1, row)
    let characters = Grid.ascii
    var place = row * size.columns + column
    for byte in bytes {
      cells[place] = Cell(characters[Int(byte)], style)
      place += 1
    }
  }

  /// Puts one character on every cell of a part of a row, which must be inside.
  mutating func put(_ character: Character, style: Style, columns: Range<Int>, row: Int) {
    guard let first = columns.first, let last = columns.last else { return }
    mend(first, row)
    mend(last, row)
    let cell = Cell(character, style)
    for column in columns { cells[row * size.columns + column] = cell }
  }

  /// Blanks both halves of the wide character on a cell, before one of them is overwritten.
  private mutating func mend(_ column: Int, _ row: Int) {
    if self[column, row].isContinuation {
      self[column, row] = Cell(" ", self[column, row].style)
      if column > 0 { self[column - 1, row].character = " " }
    } else if column + 1 < size.columns, self[column + 1, row].isContinuation {
      self[column + 1, row] = Cell(" ", self[column + 1, row].style)
      self[column, row].character = " "
    }
  }

  /// The text of the screen, a line for each row, blanks at line ends dropped.
  package func text() -> String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) where !cell.isContinuation { line.append(cell.character) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The ASCII characters by their numbers, because making one costs more than copying it.
  private static let ascii = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
}
