import JSONText
import Testing

@Suite struct SourceExcerptTests {
  @Test func showsTheLineWithoutItsIndentation() {
    let marked = MarkedText("{\n    \"a\": 1👉,\n}")
    let excerpt = SourceExcerpt(LineIndex(marked.bytes), offset: marked.offset)
    #expect(excerpt.line == "\"a\": 1,")
    #expect(excerpt.caret == 6)
  }

  @Test func cutsLongLinesAroundThePlace() {
    let marked = MarkedText(
      "[\"" + String(repeating: "é", count: 5000) + "👉x" + String(repeating: "z", count: 5000))
    let excerpt = SourceExcerpt(LineIndex(marked.bytes), offset: marked.offset, width: 60)
    #expect(excerpt.line.unicodeScalars.count == 60)
    #expect(excerpt.caret == 40)
    #expect(Array(excerpt.line)[40] == "x")
    #expect(Array(excerpt.line)[39] == "é")
  }

  @Test func leavesAByteOrderMarkOut() {
    let marked = MarkedText("\u{FEFF}{👉,}")
    let excerpt = SourceExcerpt(LineIndex(marked.bytes), offset: marked.offset)
    #expect(excerpt.line == "{,}")
    #expect(excerpt.caret == 1)
  }

  @Test func standsAtTheEndOfAFileThatEndsEarly() {
    let marked = MarkedText("{\n  \"a\": 1👉")
    let excerpt = SourceExcerpt(LineIndex(marked.bytes), offset: marked.offset)
    #expect(excerpt.line == "\"a\": 1")
    #expect(excerpt.caret == 6)
    let empty = SourceExcerpt(LineIndex([]), offset: 0)
    #expect(empty.line.isEmpty)
    #expect(empty.caret == 0)
  }

  @Test func invalidBytesAreReplaced() {
    let excerpt = SourceExcerpt(LineIndex([0x5B, 0x22, 0xF8, 0x22, 0x5D]), offset: 2)
    #expect(excerpt.line == "[\"\u{FFFD}\"]")
    #expect(excerpt.caret == 2)
  }
}
