import JSONText
import TestSupport
import Testing

@Suite struct LineIndexTests {
  @Test func linesEndAtLF() {
    let lines = LineIndex(Array("one\r\ntwo\n\nfour".utf8))
    #expect(lines.count == 4)
    #expect((1...4).map { lines.text(ofLine: $0) } == ["one", "two", "", "four"])
    #expect(lines.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(lines.position(of: 5) == SourcePosition(line: 2, column: 1))
    #expect(lines.position(of: 7) == SourcePosition(line: 2, column: 3))
    #expect(lines.position(of: 9) == SourcePosition(line: 3, column: 1))
    #expect(lines.position(of: 99) == SourcePosition(line: 4, column: 5))
    #expect(lines.position(of: -1) == SourcePosition(line: 1, column: 1))
  }

  @Test func aFinalNewlineStartsAnEmptyLine() {
    let lines = LineIndex(Array("a\n".utf8))
    #expect(lines.count == 2)
    #expect(lines.position(of: 2) == SourcePosition(line: 2, column: 1))
    #expect(LineIndex([]).count == 1)
    #expect(LineIndex([]).position(of: 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func columnsCountScalarsAndNoByteOrderMark() {
    let marked = MarkedText("\u{FEFF}\"é😀\" 👉x")
    #expect(marked.position == SourcePosition(line: 1, column: 6))
    #expect(LineIndex(marked.bytes).offset(of: marked.position) == marked.offset)
  }

  @Test(arguments: 1...30) func offsetsComeBackFromTheirPositions(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\n", "\r\n", "é", "😀", " ", "bc"]
    let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    for offset in 0...bytes.count {
      let isInside = offset < bytes.count && bytes[offset] & 0xC0 == 0x80
      let isInLineEnd =
        offset < bytes.count && bytes[offset] == 0x0A && offset > 0 && bytes[offset - 1] == 0x0D
      if isInside || isInLineEnd { continue }
      #expect(lines.offset(of: lines.position(of: offset)) == offset)
    }
  }
}
