import TerminalTestSupport
import Testing

/// The bytes that a slow line has to carry.
@Suite struct BudgetTests {
  @Test func firstPaint() throws {
    let terminal = try Probe.start()
    terminal.press(.function(2))
    #expect(terminal.waitUntil { $0.bells == 1 })
    #expect(terminal.bytesReceived <= 3584)
  }

  @Test func nothingIsSentForAScreenThatStays() throws {
    let terminal = try Probe.start(["--quiet"])
    let before = terminal.bytesReceived
    for _ in 0..<20 { terminal.press(.up) }
    terminal.press(.function(2))
    try #require(terminal.waitUntil { $0.bells == 1 })
    #expect(terminal.bytesReceived - before == 1)
  }

  @Test func selectionMove() throws {
    let terminal = try Probe.start(["--quiet"])
    let before = terminal.bytesReceived
    for row in 1...9 {
      terminal.press(.down)
      try #require(terminal.waitUntil { $0.screen[2 + row].hasPrefix(">") && $0.cursor == (0, 2 + row) })
    }
    #expect((terminal.bytesReceived - before) / 9 <= 200)
  }

  @Test func typedCharacter() throws {
    let terminal = try Probe.start(["--quiet"])
    var typed = ""
    let before = terminal.bytesReceived
    for character in "abcdefghijklmnopqrst" {
      typed.append(character)
      terminal.type(String(character))
      try #require(terminal.waitUntil { $0.screen[13] == "Field: " + typed && $0.cursor == (0, 2) })
    }
    #expect((terminal.bytesReceived - before) / 20 <= 60)
  }

  @Test func typeAheadIsDrawnOnce() throws {
    let terminal = try Probe.start()
    let before = terminal.bytesReceived
    terminal.type(String(repeating: "x", count: 1000))
    try #require(terminal.waitFor("Count 1000"))
    #expect(terminal.bytesReceived - before <= 2000)
  }
}
