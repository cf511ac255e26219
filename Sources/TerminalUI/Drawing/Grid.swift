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

  /// The text of the screen, a line for each row, blanks at line ends dropped.
  package func text() -> String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) where !cell.isContinuation { line.append(cell.character) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The roles of the screen, a letter for each cell, `.` for plain ones, for tests of style.
  package func legend() -> String {
    (0..<size.rows).map { row in
      String(self.row(row).map { Grid.letters[Int($0.style.role.rawValue)] })
    }.joined(separator: "\n")
  }

  private static let letters = Array(".TtALfFSmrEWIOkKbpPM")
}
