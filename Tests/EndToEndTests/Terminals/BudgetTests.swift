import TerminalTestSupport
import Testing

extension EndToEnd {
  /// Bytes on the line, which a slow one pays for.
  @Suite struct BudgetTests {
    @Test func theFirstPaint() throws {
      let bench = Bench()
      let terminal = try bench.open()
      #expect(terminal.bytesReceived <= 3500, "\(terminal.bytesReceived) bytes")
      try terminal.quit()
    }

    @Test func aMoveOfTheSelection() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.alt("3"))
      try terminal.expect("Actions (1)")
      for _ in 0..<3 {
        let before = (bytes: terminal.bytesReceived, row: terminal.cursor.row)
        terminal.press(.down)
        let hasMoved = terminal.waitUntil { $0.cursor.row != before.row }
        try #require(hasMoved, "\(terminal.text)")
        _ = terminal.waitUntil(seconds: 0.1) { _ in false }
        print(
          "move:", terminal.bytesReceived - before.bytes,
          String(decoding: terminal.transcript[before.bytes...], as: UTF8.self).debugDescription)
      }
    }

    @Test func aTypedCharacter() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      // The first makes the connector a changed one; those after it are what typing costs.
      terminal.type("a")
      try terminal.expect("Lanternsa *")
      try terminal.expect("not saved")
      for length in 2...6 {
        let before = terminal.bytesReceived
        terminal.type("b")
        try terminal.expect("Lanternsa" + String(repeating: "b", count: length - 1) + " *")
        print(
          "typed:", terminal.bytesReceived - before,
          String(decoding: terminal.transcript[before...], as: UTF8.self).debugDescription)
      }
    }
  }
}
