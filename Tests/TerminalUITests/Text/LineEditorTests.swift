import TerminalUI
import Testing

@Suite struct LineEditorTests {
  private func edited(_ text: String, _ keys: Key...) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  @Test func `readline keys move, delete, cut and paste back`() {
    #expect(edited("one two", .control("w")).text == "one ")
    #expect(edited("one two", .control("w"), .control("a"), .control("y")).text == "twoone ")
    #expect(edited("one two", .alt("b"), .control("k")).text == "one ")
    #expect(edited("one two", .control("u")).text == "")
    #expect(edited("one two", .control("a"), .alt("d")).text == " two")
    #expect(edited("abc", .named(.left), .named(.backspace)).text == "ac")
    #expect(edited("abc", .named(.home), .named(.delete)).text == "bc")
    #expect(edited("abc", .control("b"), .control("h")).text == "ac")
  }

  @Test func `a paste on one line turns line ends into blanks and drops controls`() {
    #expect(edited("", .paste("one\r\ntwo\u{1B}[31m\n")).text == "one two[31m")
  }

  @Test func `the cursor moves by characters, not by scalars`() {
    var editor = edited("", .character("e"), .character("\u{301}"), .character("x"))
    #expect(editor.text == "e\u{301}x" && editor.count == 2)
    _ = editor.handle(.named(.backspace))
    _ = editor.handle(.named(.backspace))
    #expect(editor.isEmpty)
  }

  @Test func `long text scrolls so that the cursor stays in sight`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    LineEditor("abcdefghij").draw(in: &canvas, column: 0, row: 0, width: 6, style: .plain, focused: true)
    #expect(canvas.grid.text() == "fghij")
    #expect(canvas.grid.cursor == Position(column: 5, row: 0))
  }

  @Test func `a masked text shows neither letters nor length`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    LineEditor("hunter2").draw(
      in: &canvas, column: 0, row: 0, width: 20, style: .plain, focused: true, masked: true)
    #expect(canvas.grid.text() == "••••••••")
  }
}
