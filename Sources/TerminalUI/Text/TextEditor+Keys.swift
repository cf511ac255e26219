extension TextEditor {
  /// Handles a key, and tells whether it was one of an editor's.
  ///
  /// `page` is the number of rows in sight.
  package mutating func handle(_ key: Key, page: Int) -> Bool {
    if handleMove(key, page: page) { return true }
    switch key {
    case .character(let character): insert(String(character), isTyping: true)
    case .named(.enter): insert("\n" + indentation)
    case .named(.tab): insert("  ")
    case .paste(let text): insert(TextEditor.cleaned(text))
    case .named(.backspace), .control("h"): replace(before, cursor, with: "", isTyping: true)
    case .named(.delete), .control("d"): replace(cursor, after, with: "", isTyping: true)
    case .control("w"), .altKey(.backspace): kill(wordStart, cursor)
    case .control("u"): kill(TextPosition(row: row, byte: 0), cursor)
    case .control("k"): column == line.count ? kill(cursor, after) : kill(cursor, lineEnd)
    case .alt("d"): kill(cursor, wordEnd)
    case .control("y"): yank()
    case .control("_"), .alt("u"): undo()
    case .alt("r"): redo()
    default: return false
    }
    return true
  }

  private mutating func handleMove(_ key: Key, page: Int) -> Bool {
    switch key {
    case .named(.up): moveVertically(by: -1)
    case .named(.down): moveVertically(by: 1)
    case .named(.pageUp): moveVertically(by: -max(1, page - 1))
    case .named(.pageDown): moveVertically(by: max(1, page - 1))
    case .alt("<"), .altKey(.home): move(toRow: 0, column: 0)
    case .alt(">"), .altKey(.end): move(toRow: lines.count - 1, column: .max)
    case .named(.left), .control("b"): move(to: before)
    case .named(.right), .control("f"): move(to: after)
    case .named(.home), .control("a"): move(toRow: row, column: 0)
    case .named(.end), .control("e"): move(toRow: row, column: .max)
    case .alt("b"): move(to: wordStart)
    case .alt("f"): move(to: wordEnd)
    default: return false
    }
    return true
  }

  private mutating func move(to position: TextPosition) {
    let target = position.row == row ? line : TextLine(lines[position.row])
    move(toRow: position.row, column: target.position(ofByte: position.byte))
  }

  private mutating func insert(_ text: String, isTyping: Bool = false) {
    replace(cursor, cursor, with: text, isTyping: isTyping)
  }

  private func onLine(_ column: Int) -> TextPosition { TextPosition(row: row, byte: line.byte(column)) }

  private var lineEnd: TextPosition { TextPosition(row: row, byte: line.text.utf8.count) }

  /// The place one character back, the cursor at the beginning of the text.
  private var before: TextPosition {
    if column > 0 { return onLine(column - 1) }
    return row > 0 ? TextPosition(row: row - 1, byte: lines[row - 1].utf8.count) : cursor
  }

  /// The place one character on, the cursor at the end of the text.
  private var after: TextPosition {
    if column < line.count { return onLine(column + 1) }
    return row + 1 < lines.count ? TextPosition(row: row + 1, byte: 0) : cursor
  }

  private var wordStart: TextPosition { column == 0 ? before : onLine(line.wordStart(before: column)) }

  private var wordEnd: TextPosition { column == line.count ? after : onLine(line.wordEnd(after: column)) }

  /// The blanks at the beginning of the cursor's line, as far as the cursor.
  private var indentation: String {
    String(line.text.prefix { $0 == " " || $0 == "\t" }.prefix(column))
  }

  /// A pasted text with LF line ends and without control characters that no file should hold.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !isAfterReturn) {
        result.append("\n")
      } else if scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F) {
        result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
