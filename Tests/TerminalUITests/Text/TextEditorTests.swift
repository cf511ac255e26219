import TerminalUI
import TestSupport
import Testing

@Suite struct TextEditorTests {
  private func typed(_ text: String, _ keys: [Key]) -> TextEditor {
    var editor = TextEditor(text)
    for key in keys { _ = editor.handle(key, page: 10) }
    return editor
  }

  @Test func `the text comes out as it went in`() {
    for text in ["", "a", "a\n", "\n\na", "日\r\n本"] { #expect(TextEditor(text).text == text) }
  }

  @Test func `enter keeps the indentation`() {
    #expect(typed("  a", [.named(.end), .named(.enter), "b"]).text == "  a\n  b")
    #expect(typed("    a", [.named(.right), .named(.enter)]).text == " \n    a")
  }

  @Test func `tab inserts two blanks`() { #expect(typed("a", [.named(.tab)]).text == "  a") }

  @Test func `lines join at their ends`() {
    #expect(typed("a\nb", [.named(.down), .named(.home), .named(.backspace)]).text == "ab")
    #expect(typed("a\nb", [.named(.end), .named(.delete)]).text == "ab")
    #expect(typed("a\nb", [.named(.end), .control("k")]).text == "ab")
    #expect(typed("a\nb", [.named(.delete), .named(.delete), .named(.delete), .named(.delete)]).text == "")
  }

  @Test func `what was cut comes back, over lines, too`() {
    #expect(typed("one two", [.control("e"), .control("w"), .control("a"), .control("y")]).text == "twoone ")
    #expect(typed("a\nb", [.named(.end), .control("k"), .control("y")]).text == "a\nb")
    #expect(typed("one\ntwo", [.control("k"), .named(.down), .control("y")]).text == "\nonetwo")
  }

  @Test func `up and down keep the column through shorter lines`() {
    let editor = typed("long line\n\nlong line", [.named(.end), .named(.down), .named(.down)])
    #expect(editor.row == 2 && editor.column == 9)
  }

  @Test func `left and right go over line ends`() {
    #expect(typed("a\nb", [.named(.right), .named(.right)]).row == 1)
    let editor = typed("a\nb", [.named(.right), .named(.right), .named(.left)])
    #expect(editor.row == 0 && editor.column == 1)
  }

  @Test func `a paste of several lines is one undo step`() {
    var editor = typed("ab", [.named(.right), .paste("1\r\n2\r3")])
    #expect(editor.text == "a1\n2\n3b")
    #expect(editor.row == 2 && editor.column == 1)
    editor.undo()
    #expect(editor.text == "ab" && editor.column == 1)
    editor.redo()
    #expect(editor.text == "a1\n2\n3b" && editor.row == 2 && editor.column == 1)
  }

  @Test func `typing is undone by words' lengths, deleting as a whole`() {
    var editor = typed("", Array(repeating: "x", count: 25))
    editor.undo()
    #expect(editor.text == String(repeating: "x", count: 20))
    editor.undo()
    #expect(editor.text == "")
    var other = typed("abcdef", [.named(.end), .named(.backspace), .named(.backspace), .named(.backspace)])
    other.undo()
    #expect(other.text == "abcdef" && other.column == 6)
    var forward = typed("abcdef", [.named(.delete), .named(.delete)])
    forward.undo()
    #expect(forward.text == "abcdef" && forward.column == 0)
  }

  @Test func `moving ends a step of undo`() {
    var editor = typed("", ["a", "b", .named(.left), .named(.right), "c"])
    editor.undo()
    #expect(editor.text == "ab")
  }

  @Test func `the version tells a change from a move`() {
    var editor = TextEditor("abc")
    let start = editor.version
    _ = editor.handle(.named(.right), page: 5)
    _ = editor.handle(.control("y"), page: 5)
    #expect(editor.version == start)
    _ = editor.handle("x", page: 5)
    #expect(editor.version > start)
  }

  @Test func `going to a place is clamped`() {
    var editor = TextEditor("one\ntwo")
    editor.move(toRow: 99, column: 99)
    #expect(editor.row == 1 && editor.column == 3)
    editor.move(toRow: -1, column: -1)
    #expect(editor.row == 0 && editor.column == 0)
  }

  @Test(arguments: 1...100)
  func `undoing everything gives the text back`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let text = "{\n  \"title\": \"日本\",\n  \"list\": [1, 2],\n  \"e\": \"e\u{301}👩‍💻\"\n}\n"
    var editor = TextEditor(text)
    let undoing: [Key] = [.control("_"), .alt("u"), .alt("r")]
    for _ in 0..<100 {
      let key = RandomKeys.next(using: &generator)
      if !undoing.contains(key) { _ = editor.handle(key, page: 5) }
    }
    let after = editor.text
    for _ in 0..<200 { editor.undo() }
    #expect(Array(editor.text.utf8) == Array(text.utf8))
    for _ in 0..<200 { editor.redo() }
    #expect(Array(editor.text.utf8) == Array(after.utf8))
  }

  @Test(arguments: 1...100)
  func `random keys leave the cursor in the text and in sight`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var editor = TextEditor("{\n\t\"title\": \"日本\",\n" + String(repeating: "  [],\n", count: 30) + "}")
    for _ in 0..<100 {
      let size = RandomKeys.size(using: &generator)
      _ = editor.handle(RandomKeys.next(using: &generator), page: size.rows)
      if Bool.random(using: &generator) { editor.settle(height: size.rows) }
      #expect(editor.lines.indices.contains(editor.row))
      #expect((0...editor.lines[editor.row].count).contains(editor.column))
      let grid = screen(size.columns, size.rows) {
        editor.draw(in: &$0, showsNumbers: seed.isMultiple(of: 2), marks: [1: ("E", .error)])
      }
      expectSound(grid)
    }
  }
}
