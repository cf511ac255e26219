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
    let end = min(clip.size.columns, limit.map { column + max(0, $0) } ?? clip.size.columns)
    guard column < end else { return 0 }
    if text.isPrintableASCII, let written = writeASCII(text, column, row, style, end: end) { return written }
    var next = column
    // Every character shows in a column at least, so that no more of a long text needs a look.
    let isLong = text.utf8.count > 8 * (end - column)
    for character in isLong ? SafeText.shown(text.prefix(end - column)) : SafeText.shown(text) {
      let width = character.columns
      if next + width > end { break }
      if next + width > 0 { put(character, width, next, row, style) }
      next += width
    }
    return next - column
  }

  /// Fills a part of the region with one character of one column.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .plain) {
    let part = rect.intersection(bounds)
    guard part.size.columns > 0 else { return }
    let shown = character.columns == 1 ? glyphs.shown(character) : " "
    let start = clip.origin.column + part.origin.column
    for row in 0..<part.size.rows {
      grid.put(
        shown, style: style, columns: start..<start + part.size.columns,
        row: clip.origin.row + part.origin.row + row)
    }
  }

  /// Puts the hardware cursor on a cell of the region, at its nearest cell when outside.
  package mutating func placeCursor(column: Int, row: Int) {
    guard clip.size.columns > 0, clip.size.rows > 0 else { return }
    grid.cursor = Position(
      column: clip.origin.column + min(max(0, column), clip.size.columns - 1),
      row: clip.origin.row + min(max(0, row), clip.size.rows - 1))
  }

  /// Writes printable ASCII without looking at characters; nil when the bytes lie scattered.
  private mutating func writeASCII(
    _ text: some StringProtocol, _ column: Int, _ row: Int, _ style: Style, end: Int
  ) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      let hidden = min(max(0, -column), bytes.count)
      let shown = max(hidden, min(bytes.count, end - column))
      grid.put(
        ascii: UnsafeBufferPointer(rebasing: bytes[hidden..<shown]), style: style,
        column: clip.origin.column + max(0, column), row: clip.origin.row + row)
      return shown
    }
  }

  private mutating func put(_ character: Character, _ width: Int, _ column: Int, _ row: Int, _ style: Style) {
    let row = clip.origin.row + row
    let isWhole = column >= 0 && width > 0 && (character.isASCII || !glyphs.isASCII)
    guard isWhole, !character.takesSeveralCells else { return putParts(of: character, column, row, style) }
    grid.put(character, width: width, style: style, column: clip.origin.column + column, row: row)
  }

  /// Puts what takes several cells, is cut at the left edge, or has to be replaced, cell by cell.
  private mutating func putParts(of character: Character, _ column: Int, _ row: Int, _ style: Style) {
    var next = column
    for cell in character.terminalCells {
      let width = cell.columns
      let replaced = glyphs.shown(cell)
      if next >= 0, width > 0, replaced == cell {
        grid.put(cell, width: width, style: style, column: clip.origin.column + next, row: row)
      } else {
        for part in 0..<width where next + part >= 0 {
          let stand = next < 0 ? " " : part == 0 ? replaced : " "
          grid.put(stand, width: 1, style: style, column: clip.origin.column + next + part, row: row)
        }
      }
      next += width
    }
  }
}
