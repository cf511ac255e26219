/// A text of several lines with a cursor; typing costs the length of a line, not of the text.
package struct TextEditor: Hashable, Sendable {
  /// The lines without their ends.
  package private(set) var lines: [String]
  /// The cursor's line, counted from zero.
  package private(set) var row = 0
  /// A number that grows with every change of the text.
  package private(set) var version = 0
  private var line: LineEditor
  private var history = TextHistory()
  var offset = Position(column: 0, row: 0)

  /// Starts with a text, the cursor at its beginning.
  package init(_ text: String) {
    var lines: [String] = []
    for piece in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(String(Substring(piece)))
    }
    self.lines = lines.isEmpty ? [""] : lines
    line = LineEditor(self.lines[0])
    line.moveCursor(to: 0)
  }

  /// The text, lines joined by LF.
  package var text: String { lines.joined(separator: "\n") }

  /// The cursor's column, counted in characters from zero.
  package var column: Int { line.cursor }

  /// The editor of the cursor's line, for drawing.
  var currentLine: LineEditor { line }

  /// Puts the cursor on a line and column, the nearest there is.
  package mutating func move(toRow row: Int, column: Int) {
    self.row = min(max(0, row), lines.count - 1)
    line = LineEditor(lines[self.row])
    line.moveCursor(to: column)
  }

  /// Handles a key, and tells whether it was one of an editor's.
  ///
  /// `page` is the number of rows in sight.
  package mutating func handle(_ key: Key, page: Int) -> Bool {
    switch key {
    case .named(.up): moveVertically(by: -1)
    case .named(.down): moveVertically(by: 1)
    case .named(.pageUp): moveVertically(by: -max(1, page - 1))
    case .named(.pageDown): moveVertically(by: max(1, page - 1))
    case .alt("<"): move(toRow: 0, column: 0)
    case .alt(">"): move(toRow: lines.count - 1, column: .max)
    case .named(.enter): breakLine()
    case .named(.tab): change { $0.insertText("  ") }
    case .paste(let text): change { $0.insertText(text) }
    case .named(.left) where column == 0, .control("b") where column == 0:
      guard row > 0 else { return true }
      move(toRow: row - 1, column: .max)
    case .named(.right) where column == line.count, .control("f") where column == line.count:
      guard row + 1 < lines.count else { return true }
      move(toRow: row + 1, column: 0)
    case .named(.backspace) where column == 0, .control("h") where column == 0: joinWithPrevious()
    case .named(.delete) where column == line.count, .control("d") where column == line.count,
      .control("k") where column == line.count:
      guard row + 1 < lines.count else { return true }
      move(toRow: row + 1, column: 0)
      joinWithPrevious()
    case .control("_"), .alt("u"): undo()
    case .alt("r"): redo()
    default: return handleInLine(key)
    }
    return true
  }

  /// Finds a text from the cursor on, round the end, ignoring case, and puts the cursor on it; false when absent.
  package mutating func find(_ wanted: String, backwards: Bool = false) -> Bool {
    let wanted = wanted.lowercased()
    guard !wanted.isEmpty else { return false }
    let step = backwards ? -1 : 1
    for distance in 0...lines.count {
      let candidate = ((row + distance * step) % lines.count + lines.count) % lines.count
      let text = Array(lines[candidate].lowercased())
      let places = TextEditor.places(of: Array(wanted), in: text)
      let found =
        backwards
        ? places.last { distance > 0 || $0 < column } : places.first { distance > 0 || $0 > column }
      if let found {
        move(toRow: candidate, column: found)
        return true
      }
    }
    return false
  }

  /// Takes the last change back.
  package mutating func undo() {
    guard let step = history.takeDone() else { return }
    replace(step.row, step.after.count, by: step.before)
    move(toRow: step.cursor.row, column: step.cursor.column)
  }

  /// Makes the last undone change again.
  package mutating func redo() {
    guard let step = history.takeUndone() else { return }
    replace(step.row, step.before.count, by: step.after)
    move(toRow: step.row + step.after.count - 1, column: .max)
  }

  private static func places(of wanted: [Character], in text: [Character]) -> [Int] {
    guard wanted.count <= text.count else { return [] }
    return (0...text.count - wanted.count).filter { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private mutating func moveVertically(by steps: Int) { move(toRow: row + steps, column: column) }

  private mutating func handleInLine(_ key: Key) -> Bool {
    let before = line.text
    let cursor = Position(column: column, row: row)
    guard line.handle(key) else { return false }
    guard line.text != before else { return true }
    lines[row] = line.text
    version += 1
    history.record(row: row, before: [before], after: [line.text], cursor: cursor, isTyping: key.isTyping)
    return true
  }

  private mutating func breakLine() {
    let text = lines[row]
    let indent = String(text.prefix { $0 == " " || $0 == "\t" }.prefix(column))
    change { $0.insertText("\n" + indent) }
  }

  private mutating func joinWithPrevious() {
    guard row > 0 else { return }
    let cursor = Position(column: column, row: row)
    let before = [lines[row - 1], lines[row]]
    let joint = before[0].count
    replace(row - 1, 2, by: [before[0] + before[1]])
    history.record(
      row: row - 1, before: before, after: [before[0] + before[1]], cursor: cursor, isTyping: false)
    move(toRow: row - 1, column: joint)
  }

  /// Runs a change of the cursor's line into one or more lines as one step.
  private mutating func change(_ body: (inout TextEditor) -> Void) { body(&self) }

  private mutating func insertText(_ text: String) {
    let cursor = Position(column: column, row: row)
    let before = lines[row]
    let head = String(before.prefix(column))
    let tail = String(before.dropFirst(column))
    var pieces: [String] = []
    for piece in TextEditor.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false) {
      pieces.append(String(piece))
    }
    let endColumn = (pieces.count == 1 ? head.count : 0) + (pieces.last?.count ?? 0)
    pieces[0] = head + pieces[0]
    pieces[pieces.count - 1] += tail
    replace(row, 1, by: pieces)
    history.record(row: row, before: [before], after: pieces, cursor: cursor, isTyping: false)
    move(toRow: row + pieces.count - 1, column: endColumn)
  }

  /// A pasted text with LF line ends and without control characters that no file should hold.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\r" {
        result.append("\n")
      } else if scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" || scalar == "\t" {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private mutating func replace(_ start: Int, _ count: Int, by new: [String]) {
    lines.replaceSubrange(start..<start + count, with: new)
    version += 1
  }
}

extension Key {
  fileprivate var isTyping: Bool {
    guard case .character = self else { return false }
    return true
  }
}
