import SafeText

extension TextEditor {
  /// Draws the lines around the cursor, with line numbers where asked.
  ///
  /// `marks` gives lines a sign and a role in the gutter, by line counted from zero.
  package func draw(
    in canvas: inout Canvas, showsNumbers: Bool, marks: [Int: (String, Role)] = [:], isFocused: Bool = true
  ) {
    let gutter = showsNumbers ? min(String(lines.count).count + 2, canvas.size.columns / 2) : 0
    let top = firstRow(height: canvas.size.rows)
    let text = canvas.bounds.droppingLeft(gutter)
    let cursorColumn = cursorColumn
    let left = firstColumn(cursorColumn, width: text.size.columns)
    for line in 0..<max(0, min(canvas.size.rows, lines.count - top)) {
      let number = top + line
      if showsNumbers { drawNumber(number, at: line, gutter: gutter, marks[number], in: &canvas) }
      let style = marks[number].map { Style($0.1, []) } ?? .plain
      canvas.region(text.droppingTop(line).top(1)) {
        $0.write(shown(number, columns: left + text.size.columns), column: -left, row: 0, style: style)
      }
    }
    if isFocused { canvas.placeCursor(column: gutter + cursorColumn - left, row: row - top) }
  }

  /// Keeps the lines in sight where they are for the next key.
  package mutating func settle(height: Int) { offset = firstRow(height: height) }

  private func drawNumber(
    _ number: Int, at line: Int, gutter: Int, _ mark: (String, Role)?, in canvas: inout Canvas
  ) {
    let text = String(number + 1)
    let style = Style(number == row ? .key : .muted)
    canvas.write(text, column: gutter - 2 - text.utf8.count, row: line, style: style)
    guard let (sign, role) = mark else { return }
    canvas.write(sign, column: max(0, gutter - 2), row: line, style: Style(role), limit: 1)
  }

  private func firstRow(height: Int) -> Int {
    Viewport.firstRow(showing: row..<row + 1, of: lines.count, height: height, from: offset)
  }

  /// The first column in sight, so that the cursor is: by half pages, as the rows are.
  private func firstColumn(_ cursor: Int, width: Int) -> Int {
    guard cursor >= width else { return 0 }
    let step = max(1, width / 2)
    return (cursor - width + step) / step * step
  }

  /// The beginning of a line, not much longer than what can be seen of it.
  private func shown(_ number: Int, columns: Int) -> Substring {
    let line = number == row ? self.line : TextLine(lines[number])
    return line.part(0..<columns + 1)
  }

  private var cursorColumn: Int {
    let before = line.part(0..<column)
    return before.isPrintableASCII ? before.utf8.count : SafeText.shown(before).columns
  }
}
