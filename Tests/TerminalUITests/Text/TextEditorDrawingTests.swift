import TerminalUI
import Testing

@Suite struct TextEditorDrawingTests {
  private let text = "{\n  \"host\": \"api.contoso.com\",\n\t\"title\": \"請求書\"\n}"

  private func drawn(_ editor: TextEditor, _ columns: Int, _ rows: Int, numbers: Bool = true) -> Grid {
    screen(columns, rows) { editor.draw(in: &$0, showsNumbers: numbers, marks: [1: ("E", .error)]) }
  }

  @Test func `line numbers, marks and the cursor`() {
    var editor = TextEditor(text)
    editor.move(toRow: 1, column: 2)
    let grid = drawn(editor, 40, 5)
    expectScreen(
      grid,
      """
      1  {
      2E   ‸"host": "api.contoso.com",
      3      "title": "請求書"
      4  }
      """)
    #expect(grid[5, 1].style.role == .error)
    expectSound(grid)
  }

  @Test func `long lines scroll with the cursor, by half pages`() {
    var editor = TextEditor(text)
    editor.move(toRow: 1, column: .max)
    expectScreen(
      drawn(editor, 20, 4, numbers: false),
      """

      "api.contoso.com",‸
      ": "請求書"
      """)
    editor.move(toRow: 2, column: .max)
    expectSound(drawn(editor, 7, 2))
  }

  @Test func `the last line is in sight`() {
    var editor = TextEditor((1...500).map(String.init).joined(separator: "\n"))
    _ = editor.handle(.alt(">"), page: 3)
    expectScreen(drawn(editor, 10, 3), "498  498\n499  499\n500  500‸")
  }
}
