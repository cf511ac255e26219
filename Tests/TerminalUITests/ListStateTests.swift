import TerminalUI
import Testing

@Suite struct ListStateTests {
  @Test func `the selection stays in sight with a line of context`() {
    var list = ListState()
    list.setCount(20)
    list.select(10)
    #expect(list.visible(page: 5) == 7..<12)
    list.settle(page: 5)
    list.select(8)
    #expect(list.visible(page: 5) == 7..<12)
    list.select(7)
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
}
