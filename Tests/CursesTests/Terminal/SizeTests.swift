import Glibc
import TerminalTestSupport
import Testing

@Suite struct SizeTests {
  @Test func aSerialLineCountsAsEightyByTwentyFour() throws {
    let terminal = try Probe.start(columns: 0, rows: 0)
    #expect(terminal.screen[0] == "Probe 80x24")
  }

  @Test func theKernelKnowsBetterThanTheEnvironment() throws {
    let terminal = try Probe.start(columns: 100, rows: 30, environment: ["LINES": "10", "COLUMNS": "20"])
    #expect(terminal.screen[0] == "Probe 100x30")
  }

  @Test func followsTheWindow() throws {
    let terminal = try Probe.start()
    terminal.resize(columns: 40, rows: 20)
    #expect(terminal.waitUntil { $0.screen[0] == "Probe 40x20" && $0.screen[19].hasPrefix("====") })
    terminal.resize(columns: 200, rows: 60)
    #expect(terminal.waitUntil { $0.screen[0] == "Probe 200x60" && $0.screen[59].count == 200 })
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.waitUntil { $0.screen[0] == "Probe 80x24" && $0.screen[11] == "  item 9 of the list" })
    #expect(terminal.screen[22].isEmpty)
  }

  @Test func paintsAgainWhatAWindowLostThatWasSmallMeanwhile() throws {
    let terminal = try Probe.start()
    // Stopped, the probe sees only that something happened to the size, which is the old one again.
    terminal.signal(SIGSTOP)
    terminal.resize(columns: 20, rows: 5)
    terminal.resize(columns: 80, rows: 24)
    #expect(!terminal.text.contains("item 9"))
    terminal.signal(SIGCONT)
    #expect(terminal.waitFor("item 9"))
  }

  @Test func survivesAStorm() throws {
    let terminal = try Probe.start()
    for round in 1...60 {
      terminal.resize(columns: 1 + round * 37 % 150, rows: 1 + round * 17 % 50)
      terminal.press(.down)
    }
    terminal.resize(columns: 80, rows: 24)
    #expect(
      terminal.waitUntil { $0.screen[0] == "Probe 80x24" && $0.screen[11].hasPrefix("> item 9") },
      "the probe shows: \(terminal.text)")
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
  }
}
