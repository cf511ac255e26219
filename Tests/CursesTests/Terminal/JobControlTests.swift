import Glibc
import TerminalTestSupport
import Testing

@Suite struct JobControlTests {
  @Test func stopsLikeAnyJobAndComesBack() throws {
    let terminal = try Probe.start(
      underShell: "echo stopped $?; stty -a | grep -o ' [-]*icanon'; fg; echo left $?")
    try #require(terminal.waitFor("item 9"))
    terminal.press(.down, .control("z"))
    try #require(terminal.waitUntil { $0.screen[4].hasPrefix("> item 2") || $0.text.contains("> item 1") })
    #expect(terminal.waitUntil { $0.transcriptText.contains("stopped 148") })
    let transcript = terminal.transcriptText
    #expect(transcript.contains("\u{1B}[?2004l"))
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.screen[3].hasPrefix("> item 1") })
    #expect(terminal.transcriptText.contains(" icanon"))
    terminal.press(.down)
    #expect(terminal.waitUntil { $0.screen[4].hasPrefix("> item 2") })
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains("left 0"))
  }

  @Test func aStopSignalFromOutsideIsTheSame() throws {
    let terminal = try Probe.start(underShell: "echo stopped $?; fg; echo left $?")
    try #require(terminal.waitFor("item 9"))
    terminal.signalForeground(SIGTSTP)
    #expect(terminal.waitUntil { $0.transcriptText.contains("stopped 148") })
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.text.contains("item 9") })
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test func startedInTheBackgroundItStopsBeforeItWrites() throws {
    let script = """
      set -m; \(Terminal.product("CursesProbe")) & wait $!; echo waited $?; jobs; fg; echo left $?
      """
    let terminal = try #require(Terminal("/bin/bash", ["-c", script]))
    #expect(terminal.waitUntil { $0.transcriptText.contains("Stopped") })
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.text.contains("item 9") })
    let transcript = terminal.transcriptText
    let shown = try #require(transcript.firstRange(of: "Stopped"))
    let before = transcript[..<shown.lowerBound]
    #expect(!before.contains("\u{1B}"))
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .sane)
  }

  @Test func anEditorGetsTheTerminalAsTheShellLeftIt() throws {
    let terminal = try Probe.start()
    terminal.press(.function(4))
    #expect(terminal.waitFor("released"))
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.modes == .sane)
    // ^C belongs to the editor, not to the program behind it.
    terminal.send(Array("x\r".utf8))
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.text.contains("Keys: F4") })
    #expect(terminal.modes?.isCanonical == false)
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test func comingBackPaintsOnce() throws {
    let terminal = try Probe.start(underShell: "fg")
    try #require(terminal.waitFor("item 9"))
    terminal.press(.control("z"))
    try #require(terminal.waitFor("Keys: ^Z"))
    terminal.press(.function(2))
    try #require(terminal.waitUntil { $0.bells == 1 })
    let titles =
      terminal.transcriptText.split(separator: "Probe 80x24").count - 1
    #expect(titles == 2)
  }

  @Test func aSizeChangedMeanwhileIsSeen() throws {
    let terminal = try Probe.start()
    terminal.press(.function(4))
    try #require(terminal.waitFor("released"))
    terminal.resize(columns: 60, rows: 20)
    terminal.send([0x0D])
    #expect(terminal.waitUntil { $0.screen[0] == "Probe 60x20" && $0.screen[19].hasPrefix("===") })
  }
}
