import SafeText

extension LineEditor {
  /// Draws the text around the cursor into some columns of a row; with `focused` places the hardware cursor.
  ///
  /// `masked` shows the same number of signs for every text.
  package func draw(
    in canvas: inout Canvas, column: Int, row: Int, width: Int, style: Style, focused: Bool,
    masked: Bool = false
  ) {
    guard width > 0 else { return }
    canvas.fill(Rect(column: column, row: row, columns: width, rows: 1), " ", style: style)
    var shown: Substring = masked ? (isEmpty ? "" : canvas.glyphs.mask[...]) : line.text[...]
    var cursorColumn = 0
    if focused {
      let end = masked ? shown.endIndex : line.index(cursor)
      let start = LineEditor.start(of: shown, before: end, width: width)
      cursorColumn = LineEditor.columns(shown[start..<end])
      shown = shown[start...]
    }
    canvas.write(
      LineEditor.head(of: shown, width: width), column: column, row: row,
      style: focused && isProposal ? Style(.selection) : style, limit: width)
    if focused {
      canvas.placeCursor(column: column + min(cursorColumn, width - 1), row: row)
    } else if !LineEditor.fits(shown, width) {
      let ellipsis = canvas.glyphs.ellipsis
      let place = column + max(0, width - ellipsis.columns)
      canvas.write(ellipsis, column: place, row: row, style: style, limit: column + width - place)
    }
  }

  /// Where the drawing begins so that the cursor, which stands before `end`, is in sight.
  private static func start(of text: Substring, before end: String.Index, width: Int) -> String.Index {
    var start = end
    var used = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      used += columns(text[previous..<start])
      if used >= width { break }
      start = previous
    }
    return start
  }

  /// Not much more than what can be seen, so that long values cost no more than short ones.
  private static func head(of text: Substring, width: Int) -> Substring { text.prefix(width + 1) }

  private static func fits(_ text: Substring, _ width: Int) -> Bool {
    columns(text.prefix(width + 1)) <= width
  }

  private static func columns(_ text: Substring) -> Int {
    text.isPrintableASCII ? text.utf8.count : SafeText.shown(text).columns
  }
}
