import TerminalUI
import TestSupport
import Testing

@Suite struct TextEditorTests {
  private func typed(_ text: String, _ keys: [Key]) -> TextEditor {
    var editor = TextEditor(text)
    for key in keys { _ = editor.handle(key, page: 10) }
    return editor
  }

  @Test func `enter keeps the indentation`() {
    let editor = typed("  a", [.named(.end), .named(.enter), "b"])
    #expect(editor.text == "  a\n  b")
  }

  @Test func `lines join at their ends`() {
    #expect(typed("a\nb", [.named(.down), .named(.home), .named(.backspace)]).text == "ab")
    #expect(typed("a\nb", [.named(.end), .named(.delete)]).text == "ab")
  }

  @Test func `a paste of several lines is one undo step`() {
    var editor = typed("ab", [.named(.right), .paste("1\r\n2\r3")])
    #expect(editor.text == "a1\n2\n3b")
    editor.undo()
    #expect(editor.text == "ab")
    editor.redo()
    #expect(editor.text == "a1\n2\n3b")
  }

  @Test func `finding goes on round the end`() {
    var editor = TextEditor("one\ntwo one\nthree")
    var places: [[Int]] = []
    for wanted in ["ONE", "one", "four"] where editor.find(wanted) { places.append([editor.row, editor.column]) }
    #expect(places == [[1, 4], [0, 0]])
  }

  @Test(arguments: 1...60)
  func `undoing everything gives the text back`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = "{\n  \"title\": \"日本\",\n  \"list\": [1, 2]\n}\n"
    var editor = TextEditor(text)
    let keys: [Key] = [
      "x", "日", .named(.enter), .named(.backspace), .named(.delete), .named(.up), .named(.down),
      .named(.left),
      .named(.right), .named(.home), .named(.end), .named(.tab), .control("k"), .control("w"), .paste("p\nq"),
    ]
    for _ in 0..<80 { _ = editor.handle(keys.randomElement(using: &random) ?? "x", page: 5) }
    let after = editor.text
    for _ in 0..<200 { editor.undo() }
    #expect(editor.text == text)
    for _ in 0..<200 { editor.redo() }
    #expect(editor.text == after)
  }
}
