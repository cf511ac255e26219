import SafeText

extension TextEditor {
  /// Draws the lines around the cursor, with line numbers where asked.
  ///
  /// `marks` gives lines a sign and a role in the gutter, by line counted from zero.
  package func draw(
    in canvas: inout Canvas, showsNumbers: Bool, marks: [Int: (String, Role)] = [:], isFocused: Bool = true
  ) {
    let gutter = showsNumbers ? String(lines.count).count + 2 : 0
    let height = canvas.size.rows
    let width = max(1, canvas.size.columns - gutter)
    let top = firstRow(height: height)
    let cursorColumn = columnsBeforeCursor()
    let left = cursorColumn < width ? 0 : cursorColumn - width + max(1, width / 4)
    for line in 0..<height where top + line < lines.count {
      let number = top + line
      if showsNumbers {
        let text = String(number + 1)
        let style = Style(number == row ? .key : .muted)
        canvas.write(text, column: gutter - 2 - text.count + 0, row: line, style: style)
      }
      if let (sign, role) = marks[number] {
        canvas.write(sign, column: max(0, gutter - 2), row: line, style: Style(role))
      }
      let region = Rect(column: gutter, row: line, columns: width, rows: 1)
      canvas.region(region) { canvas in
        let style = marks[number].map { Style($0.1, []) } ?? .plain
        canvas.write(
          TextEditor.expanded(lines[number]).prefix(left + width + 4), column: -left, row: 0, style: style)
      }
    }
    if isFocused { canvas.placeCursor(column: gutter + cursorColumn - left, row: row - top) }
  }

  /// The first line in sight.
  private func firstRow(height: Int) -> Int {
    let context = height > 6 ? 2 : 0
    var top = min(offset.row, max(0, lines.count - height))
    if row - context < top { top = max(0, row - context) }
    if row + context >= top + height { top = min(max(0, lines.count - height), row + context - height + 1) }
    return max(0, top)
  }

  /// Keeps the lines in sight where they are for the next key.
  package mutating func settle(height: Int) { offset.row = firstRow(height: height) }

  private func columnsBeforeCursor() -> Int {
    SafeText.shown(TextEditor.expanded(String(lines[row].prefix(column)))).columns
  }

  private static func expanded(_ line: String) -> String {
    guard line.utf8.contains(0x09) else { return line }
    return String(line.flatMap { $0 == "\t" ? "    " : String($0) })
  }
}
