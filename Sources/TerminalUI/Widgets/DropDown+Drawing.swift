import SafeText

extension DropDown {
  /// The narrowest box that is drawn where there is room.
  private static let narrowest = 24

  /// Draws the list in a box below a cell, above it where there is more room, or in the middle without a cell.
  package func draw(in canvas: inout Canvas, under anchor: Position? = nil) {
    let frame = frame(in: canvas.size, under: anchor)
    canvas.box(frame, title: title)
    canvas.region(frame.inset()) { canvas in
      let page = canvas.size.rows - 1
      let visible = list.visible(page: page)
      for (line, row) in visible.prefix(max(0, page)).enumerated() { draw(row, at: line, in: &canvas) }
      canvas.region(canvas.bounds.top(page)) {
        $0.scrollMarks(above: visible.lowerBound > 0, below: visible.upperBound < shown.count)
      }
      drawFooter(in: &canvas, row: page)
    }
  }

  private func frame(in size: Size, under anchor: Position?) -> Rect {
    let widest = items.map { $0.label.columns + note(of: $0).columns }.max() ?? 0
    let width = min(size.columns, max(DropDown.narrowest, widest + 10, title.columns + 6))
    let height = min(size.rows, items.count + 3)
    guard let anchor else { return Rect(size).centred(Size(columns: width, rows: height)) }
    let column = min(max(0, anchor.column), size.columns - width)
    let below = size.rows - anchor.row - 1
    if below >= height || below >= anchor.row {
      return Rect(column: column, row: anchor.row + 1, columns: width, rows: min(height, max(0, below)))
    }
    let rows = min(height, max(0, anchor.row))
    return Rect(column: column, row: anchor.row - rows, columns: width, rows: rows)
  }

  private func draw(_ row: Int, at line: Int, in canvas: inout Canvas) {
    let item = items[shown[row]]
    let isSelected = row == list.selection
    let style = Style(isSelected ? .selection : item.disabledReason == nil ? .popup : .muted)
    let width = canvas.size.columns - 1
    canvas.fill(Rect(column: 0, row: line, columns: width, rows: 1), " ", style: style)
    let digit = digit(ofRow: row).map(String.init) ?? " "
    let label = SafeText.shown(item.label).truncated(toColumns: width - 4, ellipsis: canvas.glyphs.ellipsis)
    var column = canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: style)
    column += canvas.write(digit + " " + label, column: column, row: line, style: style)
    let note = note(of: item).truncated(toColumns: width - column - 2, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(note, column: width - note.columns - 1, row: line, style: style)
    if isSelected { canvas.placeCursor(column: 0, row: line) }
  }

  private func drawFooter(in canvas: inout Canvas, row: Int) {
    let footer =
      shown.isEmpty ? "nothing contains \"\(filter)\"" : filter.isEmpty ? "type to filter" : "/" + filter
    canvas.write(footer, column: 1, row: row, style: Style(.muted))
    if shown.isEmpty { canvas.placeCursor(column: 1, row: row) }
  }

  /// What is said about an item: why it cannot be chosen, or its detail.
  private func note(of item: Item) -> String {
    SafeText.shown(item.disabledReason.map { "(" + $0 + ")" } ?? item.detail)
  }
}
