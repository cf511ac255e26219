import SafeText
import TerminalUI
import Testing

/// Draws on an empty screen.
func screen(
  _ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode, _ body: (inout Canvas) -> Void
) -> Grid {
  var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  body(&canvas)
  return canvas.grid
}

/// Expects the text of a screen, and the hardware cursor on the cell before which `‸` stands in the literal.
func expectScreen(_ grid: Grid, _ literal: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(snapshot(grid) == literal, sourceLocation: sourceLocation)
}

/// The text of a screen with `‸` before the character on which the hardware cursor stands.
func snapshot(_ grid: Grid) -> String {
  var lines: [String] = []
  for row in 0..<grid.size.rows {
    var line = ""
    for (column, cell) in grid.row(row).enumerated() where !cell.isContinuation {
      if grid.cursor == Position(column: column, row: row) { line += "‸" }
      line.append(cell.character)
    }
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n")
}

/// Expects what must hold for every screen: the cursor inside, wide characters whole, ASCII where asked.
func expectSound(_ grid: Grid, isASCII: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) {
  if let cursor = grid.cursor {
    let isInside =
      (0..<grid.size.columns).contains(cursor.column) && (0..<grid.size.rows).contains(cursor.row)
    #expect(isInside, "the cursor is at \(cursor) of \(grid.size)", sourceLocation: sourceLocation)
  }
  for row in 0..<grid.size.rows {
    let cells = Array(grid.row(row))
    let halves = cells.indices.filter { column in
      let hasRightHalf = column + 1 < cells.count && cells[column + 1].isContinuation
      let isWide = !cells[column].isContinuation && cells[column].character.columns == 2
      return isWide != hasRightHalf || (column == 0 && cells[column].isContinuation)
    }
    #expect(halves.isEmpty, "halves of characters on row \(row)", sourceLocation: sourceLocation)
    let isShowable = !isASCII || cells.allSatisfy { $0.character.isASCII }
    #expect(isShowable, "more than ASCII on row \(row)", sourceLocation: sourceLocation)
  }
}
