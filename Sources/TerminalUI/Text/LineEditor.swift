import SafeText

/// A one-line text with a cursor and the editing keys of readline.
package struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Where the cursor stands, counted in characters.
  package private(set) var cursor: Int
  private var killed = ""

  /// Starts with a text, the cursor after it.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  package var text: String { String(characters) }

  /// How many characters there are.
  package var count: Int { characters.count }

  /// Whether there is no text.
  package var isEmpty: Bool { characters.isEmpty }

  /// Takes another text over; the cursor stays where it can.
  package mutating func setText(_ text: String) {
    guard text != self.text else { return }
    characters = Array(text)
    cursor = min(cursor, characters.count)
  }

  /// Puts the cursor after a number of characters.
  package mutating func moveCursor(to position: Int) { cursor = min(max(0, position), characters.count) }

  /// Handles a key; false when it is none of an editor's.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(Array(LineEditor.oneLine(text)))
    case .named(.left), .control("b"): moveCursor(to: cursor - 1)
    case .named(.right), .control("f"): moveCursor(to: cursor + 1)
    case .named(.home), .control("a"): cursor = 0
    case .named(.end), .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart()
    case .alt("f"): cursor = wordEnd()
    case .named(.backspace), .control("h"): remove(from: cursor - 1, to: cursor)
    case .named(.delete), .control("d"): remove(from: cursor, to: cursor + 1)
    case .control("w"): kill(from: wordStart(), to: cursor)
    case .control("u"): kill(from: 0, to: cursor)
    case .control("k"): kill(from: cursor, to: characters.count)
    case .alt("d"): kill(from: cursor, to: wordEnd())
    case .control("y"): insert(Array(killed))
    default: return false
    }
    return true
  }

  /// A pasted text on one line: line ends become blanks, other control characters go.
  package static func oneLine(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result.append(" ")
      } else if character.asciiValue.map({ $0 >= 0x20 && $0 != 0x7F }) ?? true {
        result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  private mutating func insert(_ more: [Character]) {
    let combined = cursor > 0 ? String(characters[cursor - 1]) + String(more) : ""
    if cursor > 0, combined.count == more.count {
      characters.replaceSubrange(cursor - 1..<cursor, with: Array(combined))
      return
    }
    characters.insert(contentsOf: more, at: cursor)
    cursor += more.count
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard start >= 0, end <= characters.count, start < end else { return }
    characters.removeSubrange(start..<end)
    cursor = start
  }

  private mutating func kill(from start: Int, to end: Int) {
    guard start < end else { return }
    killed = String(characters[start..<end])
    remove(from: start, to: end)
  }

  private func wordStart() -> Int {
    var position = cursor
    while position > 0, !isWord(characters[position - 1]) { position -= 1 }
    while position > 0, isWord(characters[position - 1]) { position -= 1 }
    return position
  }

  private func wordEnd() -> Int {
    var position = cursor
    while position < characters.count, !isWord(characters[position]) { position += 1 }
    while position < characters.count, isWord(characters[position]) { position += 1 }
    return position
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Draws the text around the cursor into some columns of a row; with `focused` places the hardware cursor.
  package func draw(
    in canvas: inout Canvas, column: Int, row: Int, width: Int, style: Style, focused: Bool,
    masked: Bool = false
  ) {
    guard width > 0 else { return }
    canvas.fill(Rect(column: column, row: row, columns: width, rows: 1), " ", style: style)
    if masked {
      let shown = characters.isEmpty ? "" : canvas.glyphs.mask
      canvas.write(shown, column: column, row: row, style: style, limit: width)
      if focused { canvas.placeCursor(column: column + min(shown.columns, width - 1), row: row) }
      return
    }
    var start = 0
    if focused {
      var used = 0
      start = cursor
      while start > 0, used + shownColumns(characters[start - 1]) < width {
        used += shownColumns(characters[start - 1])
        start -= 1
      }
    }
    canvas.write(String(characters[start...]), column: column, row: row, style: style, limit: width)
    let overflows = !focused && characters.reduce(0) { $0 + shownColumns($1) } > width
    if overflows {
      let ellipsis = canvas.glyphs.ellipsis
      canvas.write(ellipsis, column: column + width - ellipsis.columns, row: row, style: style)
    }
    if focused {
      let offset = characters[start..<cursor].reduce(0) { $0 + shownColumns($1) }
      canvas.placeCursor(column: column + min(offset, width - 1), row: row)
    }
  }

  private func shownColumns(_ character: Character) -> Int {
    character.isASCII && character.columns == 1 ? 1 : SafeText.shown(String(character)).columns
  }
}
