import TerminalUI
import Testing

@Suite struct TextEditorFindingTests {
  private func places(_ text: String, _ wanted: String, count: Int, backwards: Bool = false) -> [[Int]] {
    var editor = TextEditor(text)
    return (0..<count).compactMap { _ in
      editor.find(wanted, backwards: backwards) ? [editor.row, editor.column] : nil
    }
  }

  @Test func `finding goes on, round the end`() {
    #expect(places("one\ntwo one\nthree", "ONE", count: 3) == [[1, 4], [0, 0], [1, 4]])
    #expect(places("a a a", "a", count: 3) == [[0, 2], [0, 4], [0, 0]])
  }

  @Test func `finding goes backwards`() {
    #expect(places("one\ntwo one\none", "one", count: 3, backwards: true) == [[2, 0], [1, 4], [0, 0]])
  }

  @Test func `what is absent is not found`() {
    #expect(places("one\ntwo", "three", count: 1) == [])
    #expect(places("one\ntwo", "", count: 1) == [])
    #expect(places("", "x", count: 1) == [])
  }

  @Test func `columns count characters behind text that is more than ASCII`() {
    #expect(places("日本 title", "TITLE", count: 1) == [[0, 3]])
    #expect(places("x Größe", "GRÖSSE", count: 1) == [])
    #expect(places("x Größe", "größe", count: 1) == [[0, 2]])
  }
}
