import SafeText
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct TextEditorWrappingTests {
  private func editor(_ text: String, at column: Int = 0) -> TextEditor {
    var editor = TextEditor(text)
    editor.move(toRow: 0, column: column)
    return editor
  }

  @Test func `lines are cut at blanks, long words inside`() {
    expectScreen(
      screen(11, 4) { editor("one two three four\nabcdefghijklmn").drawWrapped(in: &$0) },
      """
      ‸one two
      three four
      abcdefghij
      klmn
      """)
  }

  @Test func `the cursor goes by rows, and stays in sight`() {
    var editor = editor("one two three four five six", at: 5)
    editor.moveByRow(1, width: 11)
    #expect(editor.row == 0 && editor.column == 13)
    editor.moveByRow(1, width: 11)
    #expect(editor.column == 24)
    editor.moveByRow(1, width: 11)
    #expect(editor.column == 27)
    expectScreen(
      screen(11, 2) { editor.drawWrapped(in: &$0) },
      """
      three four
      five six‸
      """)
    for _ in 0..<3 { editor.moveByRow(-1, width: 11) }
    #expect(editor.column == 0)
  }

  @Test func `home and end go to the edges of the row, then of the line`() {
    var editor = editor("one two three four five six", at: 13)
    editor.moveToEdge(isEnd: false, width: 11)
    #expect(editor.column == 8)
    editor.moveToEdge(isEnd: false, width: 11)
    #expect(editor.column == 0)
    editor.moveToEdge(isEnd: true, width: 11)
    #expect(editor.column == 7)
    editor.moveToEdge(isEnd: true, width: 11)
    #expect(editor.column == 27)
    editor.moveToEdge(isEnd: true, width: 11)
    #expect(editor.column == 27)
  }

  @Test(arguments: 1...60) func `rows hold the whole line once, and none is too wide`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "b", " ", "日", "é", "👩‍💻", "x", " "]
    let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &random)]
    }.joined()
    let width = Int.random(in: 2...20, using: &random)
    let line = TextLine(text)
    let wrapped = WrappedLine(line, width: width)
    #expect(wrapped.rows.map { String(line.part($0)) }.joined() == text)
    for position in 0...line.count {
      let row = wrapped.row(of: position)
      #expect(wrapped.position(row: row, column: wrapped.column(of: position)) == position)
    }
    for row in wrapped.rows {
      let shown = line.part(row).reversed().drop { $0 == " " }.reduce(0) { $0 + $1.columns }
      #expect(shown <= width)
    }
  }
}
