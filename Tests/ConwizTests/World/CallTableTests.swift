import TestSupport
import Testing

@testable import conwiz

@Suite struct CallTableTests {
  @Test func `a call that is given up before it is sent is stopped right away`() {
    var table = CallTable()
    table.begin(1)
    #expect(table.isWanted(1))
    #expect(table.cancel(1) == nil)
    #expect(!table.isWanted(1))
    #expect(!table.send(1) {})
  }

  @Test func `what a call waits for is stopped until the call itself is sent`() {
    let stopped = EventLog<String>()
    var table = CallTable()
    table.begin(1)
    table.prepare(1) { stopped.add("lookup") }
    table.cancel(1)?()
    #expect(table.send(1) { stopped.add("call") } == false)
    table.prepare(1) { stopped.add("late") }
    table[1]?()
    #expect(stopped.all == ["lookup", "call"])
    table.end(1)
    #expect(table[1] == nil && !table.isWanted(1))
  }
}
