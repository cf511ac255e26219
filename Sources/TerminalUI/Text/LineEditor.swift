/// A one-line text with a cursor and the editing keys of readline.
package struct LineEditor: Hashable, Sendable {
  private(set) var line: TextLine
  /// Where the cursor stands, counted in characters.
  package private(set) var cursor: Int
  /// Whether the text is only proposed: what is typed takes its place, moving in it takes it over.
  private(set) var isProposal: Bool
  private var killed = ""

  /// Starts with a text, the cursor after it.
  package init(_ text: String = "", isProposal: Bool = false) {
    line = TextLine(text)
    cursor = line.count
    self.isProposal = isProposal && !text.isEmpty
  }

  /// The text.
  package var text: String { line.text }

  /// How many characters there are.
  package var count: Int { line.count }

  /// Whether there is no text.
  package var isEmpty: Bool { line.text.isEmpty }

  /// Takes another text over; the cursor stays where it can.
  package mutating func setText(_ text: String) {
    guard text != line.text else { return }
    line = TextLine(text)
    cursor = min(cursor, line.count)
  }

  /// Begins anew with another text, the cursor after it; what was cut can still be put back.
  mutating func restart(_ text: String, isProposal: Bool = false) {
    line = TextLine(text)
    cursor = line.count
    self.isProposal = isProposal && !text.isEmpty
  }

  /// Puts the cursor after a number of characters.
  package mutating func moveCursor(to position: Int) { cursor = min(max(0, position), count) }

  /// Handles a key; false when it is none of an editor's.
  package mutating func handle(_ key: Key) -> Bool {
    guard isProposal else { return edit(key) }
    var edited = self
    edited.isProposal = false
    switch key {
    case .character, .paste, .named(.backspace), .control("h"), .named(.delete), .control("d"):
      edited.restart("")
    default: break
    }
    guard edited.edit(key) else { return false }
    self = edited
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(LineEditor.oneLine(text))
    case .named(.left), .control("b"): moveCursor(to: cursor - 1)
    case .named(.right), .control("f"): moveCursor(to: cursor + 1)
    case .named(.home), .control("a"): cursor = 0
    case .named(.end), .control("e"): cursor = count
    case .alt("b"): cursor = line.wordStart(before: cursor)
    case .alt("f"): cursor = line.wordEnd(after: cursor)
    case .named(.backspace), .control("h"): remove(max(0, cursor - 1)..<cursor)
    case .named(.delete), .control("d"): remove(cursor..<min(cursor + 1, count))
    case .control("w"), .altKey(.backspace): kill(line.wordStart(before: cursor)..<cursor)
    case .control("u"): kill(0..<cursor)
    case .control("k"): kill(cursor..<count)
    case .alt("d"): kill(cursor..<line.wordEnd(after: cursor))
    case .control("y"): insert(killed)
    default: return false
    }
    return true
  }

  /// A pasted text on one line: line ends within become blanks, those at the end and control characters go.
  package static func oneLine(_ text: String) -> String {
    var pasted = text[...]
    while pasted.last?.isNewline == true { pasted.removeLast() }
    var result = ""
    for character in pasted {
      if character.isNewline || character == "\t" {
        result.append(" ")
      } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
        result.append(character)
      }
    }
    return result
  }

  private mutating func insert(_ more: String) { replace(cursor..<cursor, with: more) }

  private mutating func remove(_ range: Range<Int>) { replace(range, with: "") }

  private mutating func replace(_ range: Range<Int>, with more: String) {
    let start = line.byte(range.lowerBound)
    line.replace(bytes: start..<line.byte(range.upperBound), with: more)
    cursor = line.position(ofByte: start + more.utf8.count)
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = String(line.part(range))
    remove(range)
  }
}
