import SafeText

extension Canvas {
  /// Draws a line across a row, with a title in it.
  package mutating func rule(row: Int, title: String? = nil, style: Style = Style(.rule)) {
    fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), glyphs.horizontal, style: style)
    guard let title, !title.isEmpty, size.columns > 6 else { return }
    let shown = SafeText.shown(title).truncated(toColumns: size.columns - 6, ellipsis: glyphs.ellipsis)
    write(" " + shown + " ", column: 1, row: row, style: Style(.title))
  }

  /// Draws a box around the edge of a part of the region and empties its inside.
  package mutating func box(_ rect: Rect, title: String? = nil, style: Style = Style(.popup)) {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    fill(rect, " ", style: style)
    fill(rect.top(1), glyphs.horizontal, style: style)
    fill(rect.bottom(1), glyphs.horizontal, style: style)
    let sides = rect.droppingTop(1).droppingBottom(1)
    fill(sides.left(1), glyphs.vertical, style: style)
    fill(sides.right(1), glyphs.vertical, style: style)
    let ends = [
      rect.left(1).top(1), rect.right(1).top(1), rect.left(1).bottom(1), rect.right(1).bottom(1),
    ]
    for (corner, end) in zip(glyphs.corners, ends) { fill(end, corner, style: style) }
    guard let title, !title.isEmpty, rect.size.columns > 6 else { return }
    let shown = SafeText.shown(title).truncated(toColumns: rect.size.columns - 6, ellipsis: glyphs.ellipsis)
    write(" " + shown + " ", column: rect.origin.column + 1, row: rect.origin.row, style: Style(.popupTitle))
  }

  /// Draws a box with a title, and what is in it, some columns from its sides.
  package mutating func popup(
    _ frame: Rect, title: String, margin: Int = 1, _ draw: (inout Canvas) -> Void
  ) {
    box(frame, title: title)
    let inside = Rect(
      column: frame.origin.column + margin, row: frame.origin.row + 1,
      columns: max(1, frame.size.columns - 2 * margin), rows: max(1, frame.size.rows - 2))
    region(inside, draw)
  }

  /// Marks at the right edge that more lines of a number are above or below those in sight.
  package mutating func scrollMarks(_ visible: Range<Int>, of count: Int) {
    scrollMarks(above: visible.lowerBound > 0, below: visible.upperBound < count)
  }

  /// Marks at the right edge that more is above or below what is in sight.
  package mutating func scrollMarks(above: Bool, below: Bool, style: Style = Style(.muted)) {
    let edge = bounds.right(1)
    if above { write(glyphs.more.up, column: edge.origin.column, row: 0, style: style) }
    if below { write(glyphs.more.down, column: edge.origin.column, row: size.rows - 1, style: style) }
  }
}
