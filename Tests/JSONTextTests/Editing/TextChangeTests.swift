import JSONText
import TestSupport
import Testing

@Suite struct TextChangeTests {
  @Test func overlappingReplacementsAreRefused() {
    let left = TextEdit(range: 0..<3, replacement: [])
    #expect(TextChange([left, TextEdit(range: 2..<4, replacement: [])]) == nil)
    #expect(
      TextChange([TextEdit(range: 3..<4, replacement: []), left])?.edits.map(\.range) == [0..<3, 3..<4])
    #expect(
      TextChange([left, TextEdit(range: 0..<0, replacement: [1])])?.edits.map(\.range) == [0..<0, 0..<3])
  }

  @Test(arguments: 1...60) func theInverseLeadsBack(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
    var edits: [TextEdit] = []
    var cursor = 0
    while cursor < bytes.count {
      let start = Int.random(in: cursor...bytes.count, using: &random)
      let end = Int.random(in: start...min(bytes.count, start + 9), using: &random)
      let count = Int.random(in: 0...12, using: &random)
      edits.append(TextEdit(range: start..<end, replacement: Array(repeating: UInt8(count), count: count)))
      cursor = end + 1
    }
    let change = try #require(TextChange(edits.shuffled(using: &random)))
    let after = change.applied(to: bytes)
    #expect(change.inverse(on: bytes).applied(to: after) == bytes)
    #expect(
      TextChange.difference(from: bytes, to: after)?.applied(to: bytes) == (after == bytes ? nil : after))
  }

  @Test func theDifferenceIsTheSmallestSingleReplacement() {
    let old = Array("the old text".utf8)
    let change = TextChange.difference(from: old, to: Array("the new text".utf8))
    #expect(change?.edits == [TextEdit(range: 4..<7, replacement: Array("new".utf8))])
    #expect(TextChange.difference(from: old, to: old) == nil)
    #expect(
      TextChange.difference(from: Array("aa".utf8), to: Array("aaa".utf8))?.edits
        == [TextEdit(range: 2..<2, replacement: Array("a".utf8))])
  }
}
