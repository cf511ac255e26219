/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  /// The top left cell.
  package var origin: Position
  /// The extent.
  package var size: Size

  /// Makes a rectangle.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Position(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  /// Makes the rectangle that begins at the top left corner.
  package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The column after the last.
  package var endColumn: Int { origin.column + size.columns }

  /// The row after the last.
  package var endRow: Int { origin.row + size.rows }

  /// The first rows.
  package func top(_ rows: Int) -> Rect {
    Rect(column: origin.column, row: origin.row, columns: size.columns, rows: min(max(0, rows), size.rows))
  }

  /// The last rows.
  package func bottom(_ rows: Int) -> Rect {
    let rows = min(max(0, rows), size.rows)
    return Rect(column: origin.column, row: endRow - rows, columns: size.columns, rows: rows)
  }

  /// What remains without the first rows.
  package func droppingTop(_ rows: Int) -> Rect { bottom(size.rows - min(max(0, rows), size.rows)) }

  /// What remains without the last rows.
  package func droppingBottom(_ rows: Int) -> Rect { top(size.rows - min(max(0, rows), size.rows)) }

  /// The first columns.
  package func left(_ columns: Int) -> Rect {
    Rect(column: origin.column, row: origin.row, columns: min(max(0, columns), size.columns), rows: size.rows)
  }

  /// The last columns.
  package func right(_ columns: Int) -> Rect {
    droppingLeft(size.columns - min(max(0, columns), size.columns))
  }

  /// What remains without the first columns.
  package func droppingLeft(_ columns: Int) -> Rect {
    let columns = min(max(0, columns), size.columns)
    return Rect(
      column: origin.column + columns, row: origin.row, columns: size.columns - columns, rows: size.rows)
  }

  /// What remains without some columns at both sides and some rows above and below.
  package func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    let columns = min(max(0, columns), size.columns / 2)
    return droppingLeft(columns).left(size.columns - 2 * columns).droppingTop(rows).droppingBottom(rows)
  }

  /// The rectangle of a size in the middle of this one, clamped to it.
  package func centred(_ inner: Size) -> Rect {
    let columns = min(inner.columns, size.columns)
    let rows = min(inner.rows, size.rows)
    return Rect(
      column: origin.column + (size.columns - columns) / 2, row: origin.row + (size.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  /// The part both rectangles cover.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(origin.column, other.origin.column)
    let row = max(origin.row, other.origin.row)
    return Rect(
      column: column, row: row, columns: min(endColumn, other.endColumn) - column,
      rows: min(endRow, other.endRow) - row)
  }
}
