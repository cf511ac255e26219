/// A text of several lines with a cursor; typing costs the length of a line, not of the text.
package struct TextEditor: Hashable, Sendable {
  /// The lines without their ends.
  package private(set) var lines: [String]
  /// The cursor's line, counted from zero.
  package private(set) var row = 0
  /// The cursor's column, counted in characters from zero.
  package private(set) var column = 0
  /// A number that grows with every change of the text.
  package private(set) var version = 0
  /// The first line that was in sight.
  var offset = 0
  /// The cursor's line, with places in it.
  private(set) var line: TextLine
  private var history = TextHistory()
  private var killed = ""
  /// The column that Up and Down keep to through shorter lines.
  private var wantedColumn: Int?

  /// Starts with a text, the cursor at its beginning.
  package init(_ text: String) {
    lines = TextEditor.lines(of: text)
    line = TextLine(lines[0])
  }

  /// The text, lines joined by LF.
  package var text: String { lines.joined(separator: "\n") }

  /// Puts the cursor on a line and column, the nearest there is.
  package mutating func move(toRow row: Int, column: Int) {
    open(min(max(0, row), lines.count - 1))
    self.column = min(max(0, column), line.count)
    wantedColumn = nil
    history.close()
  }

  /// The cursor's place.
  var cursor: TextPosition { TextPosition(row: row, byte: line.byte(column)) }

  /// Puts another text in the place of what lies between two places, as one step of undo.
  mutating func replace(
    _ start: TextPosition, _ end: TextPosition, with inserted: String, isTyping: Bool = false
  ) {
    let removed = text(from: start, to: end)
    guard !removed.isEmpty || !inserted.isEmpty else { return }
    let edit = TextEdit(start: start, removed: removed, inserted: inserted, cursor: cursor)
    history.record(edit, isTyping: isTyping)
    exchange(start, end, with: inserted)
  }

  /// Cuts what lies between two places, so that `^Y` can put it back.
  mutating func kill(_ start: TextPosition, _ end: TextPosition) {
    guard start < end else { return }
    killed = text(from: start, to: end)
    replace(start, end, with: "")
  }

  /// Puts another text in the place of the whole, as one step of undo.
  package mutating func replaceAll(with text: String) {
    let last = lines.count - 1
    replace(
      TextPosition(row: 0, byte: 0), TextPosition(row: last, byte: lines[last].utf8.count), with: text)
  }

  /// Puts what was cut last at the cursor.
  mutating func yank() { replace(cursor, cursor, with: killed) }

  /// Moves the cursor by lines, keeping to the column it came from.
  mutating func moveVertically(by steps: Int) {
    let wanted = wantedColumn ?? column
    move(toRow: row + steps, column: wanted)
    wantedColumn = wanted
  }

  /// Takes the last change back.
  package mutating func undo() {
    guard let edit = history.takeDone() else { return }
    exchange(edit.start, edit.insertedEnd, with: edit.removed)
    open(edit.cursor.row)
    column = line.position(ofByte: edit.cursor.byte)
  }

  /// Makes the last undone change again.
  package mutating func redo() {
    guard let edit = history.takeUndone() else { return }
    exchange(edit.start, edit.removedEnd, with: edit.inserted)
  }

  /// Makes a line the cursor's.
  private mutating func open(_ row: Int) {
    guard row != self.row else { return }
    self.row = row
    line = TextLine(lines[row])
  }

  /// Replaces text and puts the cursor behind what came.
  private mutating func exchange(_ start: TextPosition, _ end: TextPosition, with inserted: String) {
    version += 1
    wantedColumn = nil
    if start.row == end.row, !inserted.utf8.contains(0x0A) {
      open(start.row)
      // The line alone holds its text now, so that it changes in place.
      lines[row] = ""
      line.replace(bytes: start.byte..<end.byte, with: inserted)
      lines[row] = line.text
      column = line.position(ofByte: start.byte + inserted.utf8.count)
      return
    }
    var pieces = TextEditor.lines(of: inserted)
    pieces[0] = TextLine(lines[start.row]).part(bytes: 0..<start.byte) + pieces[0]
    let joint = pieces[pieces.count - 1].utf8.count
    let last = lines[end.row]
    pieces[pieces.count - 1] += TextLine(last).part(bytes: end.byte..<last.utf8.count)
    lines.replaceSubrange(start.row...end.row, with: pieces)
    row = start.row + pieces.count - 1
    line = TextLine(lines[row])
    column = line.position(ofByte: joint)
  }

  private func text(from start: TextPosition, to end: TextPosition) -> String {
    let first = start.row == row ? line : TextLine(lines[start.row])
    if start.row == end.row { return String(first.part(bytes: start.byte..<end.byte)) }
    var parts = [String(first.part(bytes: start.byte..<first.text.utf8.count))]
    parts += lines[start.row + 1..<end.row]
    parts.append(String(TextLine(lines[end.row]).part(bytes: 0..<end.byte)))
    return parts.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
