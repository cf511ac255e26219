import JSONText
import TestSupport
import Testing

@testable import Commands

/// Lines and columns of offsets that come in rising order.
struct PositionWalkTests {
  @Test(arguments: 1...60)
  func tellsWhatTheLineIndexTells(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\u{E9}", "\n", "\r\n", "\u{1F600}", "\"", " "]
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 0...60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    let bytes = Array(text.utf8)
    var offsets = (0..<20).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
    offsets += [0, bytes.count / 2]
    var walk = PositionWalk(bytes)
    for offset in offsets { #expect(walk.position(of: offset) == LineIndex(bytes).position(of: offset)) }
  }

  @Test(arguments: [
    (#"{"name": 1}"#, 1, 7), (#""a\"b" c"#, 0, 6), ("-12.5e3,", 0, 7), ("true]", 0, 4), ("[1]", 0, 1),
    ("\"open\n", 0, 5), ("\u{E9}x", 0, 2), ("\"a\\", 0, 3),
  ])
  func findsTheEndOfAToken(text: String, offset: Int, end: Int) {
    #expect(PositionWalk(Array(text.utf8)).end(ofTokenAt: offset) == end)
  }
}
