import TerminalTestSupport
import Testing

@Suite struct TerminalTypeTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt220", "vt100",
  ]) func drawsMovesAndLeavesEverywhere(type: String) throws {
    let terminal = try Probe.start(environment: ["TERM": type])
    #expect(terminal.screen[2] == "> item 0 of the list")
    #expect(terminal.screen[1].contains("Näme 日本 é"))
    #expect(terminal.cell(column: 0, row: 2).isReverse)
    #expect(terminal.cursor == (0, 2))
    #expect(terminal.isCursorVisible)
    terminal.press(.down)
    #expect(terminal.waitUntil { $0.screen[3].hasPrefix("> item 1") && $0.cursor == (0, 3) })
    #expect(!terminal.cell(column: 0, row: 2).isReverse)
    terminal.send([0x1B, 0x5B, 0x32, 0x31, 0x7E])
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .sane)
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.isCursorVisible)
    #expect(terminal.replies.isEmpty)
  }

  @Test func theLastCellOfAVT100StaysEmpty() throws {
    let vt100 = try Probe.start(environment: ["TERM": "vt100"])
    #expect(vt100.screen[23] == String(repeating: "=", count: 79))
    let xterm = try Probe.start()
    #expect(xterm.screen[23] == String(repeating: "=", count: 80))
    #expect(xterm.screen[0] == "Probe 80x24")
  }

  @Test(arguments: [["TERM": "xterm-nobody-has-heard-of"], ["TERM": ""]])
  func unknownTypesBecomeXtermWithANotice(environment: [String: String]) throws {
    let terminal = try Probe.start(environment: environment)
    #expect(terminal.screen[16].hasSuffix("using xterm"))
  }

  @Test(arguments: ["dumb", "unknown"]) func dumbTerminalsAreRefused(type: String) throws {
    let terminal = try #require(Terminal(Terminal.product("CursesProbe"), environment: ["TERM": type]))
    #expect(terminal.waitForEnd() == .exited(2))
    #expect(!terminal.transcript.contains(0x1B))
    #expect(terminal.text.contains("TERM=dumb"))
  }

  @Test func pipesAreRefused() throws {
    let script = Terminal.product("CursesProbe") + " | cat; echo ${PIPESTATUS[0]}"
    let terminal = try #require(Terminal("/bin/bash", ["-c", script]))
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains("needs a terminal"))
    #expect(terminal.text.hasSuffix("2\n") || terminal.screen.contains("2"))
  }

  @Test func theControllingTerminalServesWhenPipesAreTaken() throws {
    let script = "echo data | \(Terminal.product("CursesProbe")) --tty | cat"
    let terminal = try #require(Terminal("/bin/bash", ["-c", script]))
    #expect(terminal.waitFor("item 9"))
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .sane)
  }

  @Test(arguments: ["C", "POSIX"]) func plainLocalesGetASCII(locale: String) throws {
    // A type without `rep`: outside UTF-8 ncurses repeats characters by it, after which libvterm 0.1 scrolls.
    let terminal = try Probe.start(environment: ["LANG": locale, "TERM": "screen-256color"])
    #expect(terminal.screen[1].hasPrefix("- N?me"))
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
    terminal.type("é")
    #expect(terminal.waitFor("Field: ?"))
  }

  @Test func missingUTF8LocalesAreReplaced() throws {
    let terminal = try Probe.start(environment: ["LANG": "xx_YY.UTF-8"])
    #expect(terminal.screen[1].contains("Näme 日本 é"))
  }
}
