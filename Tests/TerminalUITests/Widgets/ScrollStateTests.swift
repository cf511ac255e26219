import TerminalUI
import TestSupport
import Testing

@Suite struct ScrollStateTests {
  @Test func `keys scroll by lines and pages and stop at the ends`() {
    var scroll = ScrollState()
    for (key, offset): (Key, Int) in [
      (.named(.up), 0), (.named(.down), 1), (.named(.pageDown), 10), (.character(" "), 19),
      (.named(.end), 90),
      (.named(.down), 90), (.named(.pageUp), 81), (.named(.home), 0),
    ] {
      let isHandled = scroll.handle(key, count: 100, page: 10)
      #expect(isHandled && scroll.offset == offset)
    }
    let isHandled = scroll.handle("x", count: 100, page: 10)
    #expect(!isHandled)
  }

  @Test func `more room shows more lines`() {
    var scroll = ScrollState()
    _ = scroll.handle(.named(.end), count: 30, page: 10)
    #expect(scroll.visible(count: 30, page: 10) == 20..<30)
    #expect(scroll.visible(count: 30, page: 40) == 0..<30)
    #expect(scroll.visible(count: 0, page: 5).isEmpty)
    #expect(scroll.visible(count: 5, page: 0).isEmpty)
  }

  @Test(arguments: 1...50)
  func `random keys stay within the lines`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var scroll = ScrollState()
    for _ in 0..<100 {
      let count = Int.random(in: 0...30, using: &generator)
      let page = Int.random(in: 0...20, using: &generator)
      _ = scroll.handle(RandomKeys.next(using: &generator), count: count, page: page)
      let visible = scroll.visible(count: count, page: page)
      #expect(visible.lowerBound >= 0 && visible.upperBound <= max(count, visible.lowerBound))
      #expect(visible.count <= page)
    }
  }
}
