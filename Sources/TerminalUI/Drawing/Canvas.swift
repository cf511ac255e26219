import SafeText

/// A region of a grid to draw into: coordinates count from the region's corner, and nothing leaves it.
package struct Canvas: Sendable {
  /// The screen drawn so far.
  package private(set) var grid: Grid
  /// The signs to draw with.
  package let glyphs: Glyphs
  private var clip: Rect

  /// Starts an empty screen.
  package init(size: Size, glyphs: Glyphs = .unicode) {
    grid = Grid(size: size)
    self.glyphs = glyphs
    clip = Rect(size)
  }

  /// The extent of the region.
  package var size: Size { clip.size }

  /// The whole region, in its own coordinates.
  package var bounds: Rect { Rect(clip.size) }

  /// Draws into a part of the region.
  package mutating func region(_ rect: Rect, _ body: (inout Canvas) -> Void) {
    let outer = clip
    let moved = Rect(
      column: outer.origin.column + rect.origin.column, row: outer.origin.row + rect.origin.row,
      columns: rect.size.columns, rows: rect.size.rows)
    clip = moved.intersection(outer)
    body(&self)
    clip = outer
  }

  /// Writes text on one row, made safe, cut at the region's edge, and tells how many columns it took.
  ///
  /// A wide character that does not fit is left out whole.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard row >= 0, row < clip.size.rows else { return 0 }
    let end = min(clip.size.columns, limit.map { column + $0 } ?? clip.size.columns)
    var cursor = column
    for character in SafeText.shown(text) {
      let width = character.columns
      if width == 0 { continue }
      if cursor + width > end { break }
      if cursor >= 0 { put(glyphs.shown(character), width, cursor, row, style) }
      cursor += width
    }
    return cursor - column
  }

  /// Fills a part of the region with one character.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .plain) {
    let part = rect.intersection(bounds)
    for row in part.origin.row..<max(part.origin.row, part.endRow) {
      for column in part.origin.column..<max(part.origin.column, part.endColumn) {
        put(character, 1, column, row, style)
      }
    }
  }

  /// Gives cells another style and keeps their characters.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    let part = rect.intersection(bounds)
    for row in part.origin.row..<max(part.origin.row, part.endRow) {
      for column in part.origin.column..<max(part.origin.column, part.endColumn) {
        grid[clip.origin.column + column, clip.origin.row + row].style = style
      }
    }
  }

  /// Draws a line across a row, with a title in it.
  package mutating func rule(row: Int, title: String? = nil, style: Style = Style(.rule)) {
    fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), glyphs.horizontal, style: style)
    guard let title, !title.isEmpty else { return }
    write(
      " " + title.truncated(toColumns: size.columns - 6, ellipsis: glyphs.ellipsis) + " ", column: 1,
      row: row, style: Style(.title))
  }

  /// Draws a box around the edge of a part of the region and empties its inside.
  package mutating func box(_ rect: Rect, title: String? = nil, style: Style = Style(.popup)) {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    fill(rect, " ", style: style)
    fill(rect.top(1), glyphs.horizontal, style: style)
    fill(rect.bottom(1), glyphs.horizontal, style: style)
    for row in rect.origin.row + 1..<rect.endRow - 1 {
      write(String(glyphs.vertical), column: rect.origin.column, row: row, style: style)
      write(String(glyphs.vertical), column: rect.endColumn - 1, row: row, style: style)
    }
    let ends = [
      (rect.origin.column, rect.origin.row), (rect.endColumn - 1, rect.origin.row),
      (rect.origin.column, rect.endRow - 1), (rect.endColumn - 1, rect.endRow - 1),
    ]
    for (corner, (column, row)) in zip(glyphs.corners, ends) {
      write(String(corner), column: column, row: row, style: style)
    }
    guard let title, !title.isEmpty else { return }
    let shown = title.truncated(toColumns: rect.size.columns - 6, ellipsis: glyphs.ellipsis)
    write(" " + shown + " ", column: rect.origin.column + 1, row: rect.origin.row, style: Style(.popupTitle))
  }

  /// Puts the hardware cursor on a cell of the region, at its nearest cell when outside.
  package mutating func placeCursor(column: Int, row: Int) {
    guard clip.size.columns > 0, clip.size.rows > 0 else { return }
    grid.cursor = Position(
      column: clip.origin.column + min(max(0, column), clip.size.columns - 1),
      row: clip.origin.row + min(max(0, row), clip.size.rows - 1))
  }

  private mutating func put(_ character: Character, _ width: Int, _ column: Int, _ row: Int, _ style: Style) {
    let column = clip.origin.column + column
    let row = clip.origin.row + row
    mendHalves(column, row, width)
    grid[column, row] = Cell(character, style)
    if width == 2 { grid[column + 1, row] = Cell(" ", style, isContinuation: true) }
  }

  /// Replaces the other half of a wide character that is about to be overwritten by a blank.
  private mutating func mendHalves(_ column: Int, _ row: Int, _ width: Int) {
    if grid[column, row].isContinuation, column > 0 { grid[column - 1, row].character = " " }
    let after = column + width
    if after < grid.size.columns, grid[after, row].isContinuation {
      grid[after, row] = Cell(" ", grid[after, row].style)
    }
  }
}
