import TerminalUI
import TestSupport
import Testing

@Suite struct ListStateTests {
  @Test func `the selection stays in sight with a line of context`() {
    var list = ListState()
    list.setCount(20)
    list.select(10)
    #expect(list.visible(page: 5) == 8..<13)
    list.settle(page: 5)
    list.select(11)
    #expect(list.visible(page: 5) == 8..<13)
    list.select(9)
    #expect(list.visible(page: 5) == 8..<13)
    list.select(8)
    #expect(list.visible(page: 5) == 6..<11)
  }

  @Test func `a shorter list moves the selection to its last row`() {
    var list = ListState()
    list.setCount(9)
    list.select(8)
    list.setCount(3)
    #expect(list.selection == 2)
    list.setCount(0)
    #expect(list.selection == 0 && list.visible(page: 4).isEmpty)
  }

  @Test func `Home and End belong to the text above until the cursor stands at its end`() {
    var list = ListState()
    list.setCount(9)
    var editor = LineEditor("ab")
    editor.moveCursor(to: 1)
    for key: Key in [.named(.home), .named(.end)] {
      let isHandled = list.handle(key, below: editor, page: 4)
      #expect(!isHandled)
    }
    editor.moveCursor(to: 2)
    let isAtEnd = list.handle(.named(.end), below: editor, page: 4)
    #expect(isAtEnd && list.selection == 8)
    editor.moveCursor(to: 0)
    let isAtStart = list.handle(.named(.home), below: editor, page: 4)
    #expect(isAtStart && list.selection == 0)
    let isLetter = list.handle("x", below: editor, page: 4)
    #expect(!isLetter)
  }

  @Test func `keys move by rows, by pages, and to the ends`() {
    var list = ListState()
    list.setCount(50)
    for (key, row): (NamedKey, Int) in [
      (.up, 0), (.down, 1), (.pageDown, 10), (.pageUp, 1), (.end, 49), (.down, 49), (.pageUp, 40), (.home, 0),
    ] {
      let isHandled = list.handle(.named(key), page: 10)
      #expect(isHandled)
      #expect(list.selection == row)
    }
    let others = [list.handle("j", page: 10), list.handle(.named(.enter), page: 10)]
    #expect(others == [false, false])
  }

  @Test(arguments: 1...50)
  func `random keys keep the selection in the list and in sight`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var list = ListState()
    for _ in 0..<200 {
      let page = Int.random(in: 0...12, using: &generator)
      if Int.random(in: 0..<10, using: &generator) == 0 {
        list.setCount(Int.random(in: 0...40, using: &generator))
      }
      _ = list.handle(RandomKeys.next(using: &generator), page: page)
      if Bool.random(using: &generator) { list.settle(page: page) }
      #expect(list.count == 0 || list.visible(page: page).contains(list.selection))
      #expect(list.visible(page: page).upperBound <= list.count)
    }
  }
}
