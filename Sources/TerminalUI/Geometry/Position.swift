/// A cell's place, counted from zero at the top left.
package struct Position: Hashable, Sendable {
  /// The column.
  package var column: Int
  /// The row.
  package var row: Int

  /// Makes a position.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
