import CNcurses
import Glibc
package import TerminalUI

extension CursesTerminal {
  /// Shows a screen: only rows that differ from the one before are handed to ncurses, which sends what changed.
  ///
  /// The hardware cursor is always visible, because screen readers, braille displays and magnifiers follow it.
  package func draw(_ grid: Grid) {
    guard canDraw else { return }
    if let previous, previous.size == grid.size {
      for row in 0..<min(grid.size.rows, size.rows) where previous.row(row) != grid.row(row) {
        draw(grid.row(row), at: row)
      }
    } else {
      werase(window)
      for row in 0..<min(grid.size.rows, size.rows) { draw(grid.row(row), at: row) }
    }
    let cursor = cursor(of: grid)
    wmove(window, Int32(cursor.row), Int32(cursor.column))
    previous = grid
    wnoutrefresh(window)
    doupdate()
  }

  /// Sends the whole screen again with the next drawing.
  package func repaint() {
    previous = nil
    cn_repaint()
  }

  /// The cell for the hardware cursor: the grid's, or else the first that shows the focus.
  private func cursor(of grid: Grid) -> Position {
    var place = grid.cursor
    for row in 0..<grid.size.rows where place == nil {
      let column = grid.row(row).firstIndex { [.focusedField, .selection].contains($0.style.role) }
      place = column.map { Position(column: $0 - grid.row(row).startIndex, row: row) }
    }
    return Position(
      column: min(max(0, place?.column ?? 0), size.columns - 1),
      row: min(max(0, place?.row ?? 0), size.rows - 1))
  }

  private func draw(_ row: ArraySlice<Cell>, at number: Int) {
    let isLast = number == size.rows - 1 && type.avoidsLastCell
    let cells = row.prefix(isLast ? size.columns - 1 : size.columns)
    var run: [wchar_t] = []
    run.reserveCapacity(cells.count)
    var column = cells.startIndex
    while column < cells.endIndex {
      let style = cells[column].style
      let start = column
      run.removeAll(keepingCapacity: true)
      while column < cells.endIndex, cells[column].style == style {
        let isWide = column + 1 < cells.endIndex && cells[column + 1].isContinuation
        // A right half without its left one, or a left half at the edge without its right one, is a blank.
        cellText.append(
          cells[column].isContinuation ? " " : cells[column].character, isWide: isWide, to: &run)
        column += isWide ? 2 : 1
      }
      let (attributes, pair) = palette.resolve(style)
      cn_write_run(
        window, Int32(number), Int32(start - cells.startIndex), run, Int32(run.count), attributes, pair)
    }
  }
}
