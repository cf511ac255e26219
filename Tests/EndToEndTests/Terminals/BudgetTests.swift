import TerminalTestSupport
import Testing

extension EndToEnd {
  /// Bytes on the line, which a slow one pays for.
  @Suite struct BudgetTests {
    @Test func theFirstPaint() throws {
      let bench = Bench()
      let terminal = try bench.open()
      #expect(terminal.bytesReceived <= 3500)
      try terminal.quit()
    }

    @Test func aMoveFromFieldToField() throws {
      let bench = Bench()
      let terminal = try bench.open()
      // The line that explains the field changes, too: up to 78 characters beside the move itself.
      for _ in 0..<6 { #expect(try cost(of: .down, in: terminal) <= 200 + 78) }
      try terminal.quit()
    }

    @Test func aMoveInTheOutline() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.go(to: "3", seeing: "Actions (1)")
      try terminal.expect("Find")
      // From the action to a list: the right pane is emptied.
      #expect(try cost(of: .down, in: terminal) <= 800)
      for _ in 0..<3 { #expect(try cost(of: .down, in: terminal) <= 200) }
      try terminal.quit()
    }

    @Test func aTypedCharacter() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.focus("Contact name")
      // The first one makes it a changed connector; those after it are what typing costs.
      terminal.type("a")
      try terminal.expect("not saved")
      settle(terminal)
      for letter in "bcdef" {
        let before = (bytes: terminal.bytesReceived, column: terminal.cursor.column)
        terminal.type(String(letter))
        let isTyped = terminal.waitUntil { $0.cursor.column == before.column + 1 }
        try #require(isTyped, "\(terminal.text)")
        settle(terminal)
        #expect(terminal.bytesReceived - before.bytes <= 60)
      }
    }

    /// The bytes that a key costs, with all that is said and shown because of it.
    private func cost(of key: NamedKeyPress, in terminal: Terminal) throws -> Int {
      settle(terminal)
      let before = (bytes: terminal.bytesReceived, row: terminal.cursor.row)
      terminal.press(key)
      let hasMoved = terminal.waitUntil { $0.cursor.row != before.row }
      try #require(hasMoved, "\(terminal.text)")
      settle(terminal)
      return terminal.bytesReceived - before.bytes
    }

    /// Takes in what is on its way, until the line is quiet.
    private func settle(_ terminal: Terminal) { while terminal.waitUntil(seconds: 0.1, isNews(terminal)) {} }

    private func isNews(_ terminal: Terminal) -> (Terminal) -> Bool {
      let before = terminal.bytesReceived
      return { $0.bytesReceived > before }
    }
  }
}
