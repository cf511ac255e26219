import Glibc
import TerminalTestSupport
import TestSupport
import Testing

@Suite struct EndingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func signalsLetTheDraftBeSaved(signal: Int32) throws {
    let folder = TemporaryFolder()
    let terminal = try Probe.start(environment: ["PROBE_DRAFT": folder.path + "/draft"])
    terminal.type("abc")
    try #require(terminal.waitFor("Field: abc"))
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .exited(128 + signal))
    #expect(folder.text("draft") == "saved abc")
    #expect(terminal.modes == .sane)
    #expect(!terminal.isAlternateScreen)
  }

  @Test(arguments: [false, true]) func aDroppedLineEndsIt(ignoringHangUp: Bool) throws {
    let folder = TemporaryFolder()
    let terminal = try Probe.start(
      environment: ["PROBE_DRAFT": folder.path + "/draft"], ignoringHangUp: ignoringHangUp)
    terminal.close()
    #expect(terminal.waitForEnd() == .exited(129))
    #expect(folder.text("draft") == "saved ")
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGQUIT, SIGXCPU, SIGUSR1, SIGSYS])
  func crashesGiveTheTerminalBack(
    signal: Int32
  ) throws {
    // Also where the runtime would ask on the terminal whether its backtrace is wanted.
    let terminal = try Probe.start()
    #expect(terminal.isAlternateScreen)
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .killed(signal))
    #expect(terminal.modes == .sane)
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.text.contains("the draft is safe"))
  }

  @Test func aBusyProgramEndsAtTheSecondRequest() throws {
    let terminal = try Probe.start()
    terminal.press(.function(2))
    try #require(terminal.waitUntil { $0.bells == 1 })
    terminal.press(.function(9))
    // Two at once would count as one, so it is asked again while it runs.
    var ending: Ending?
    for _ in 0..<200 where ending == nil {
      terminal.signal(SIGTERM)
      ending = terminal.waitForEnd(seconds: 0.05)
    }
    // The first request may still meet the idle loop.
    #expect(ending == .killed(SIGTERM) || ending == .exited(143))
    #expect(terminal.modes == .sane)
    #expect(!terminal.isAlternateScreen)
  }

  @Test func aStoppedLineDoesNotKeepItFromEnding() throws {
    let terminal = try Probe.start()
    // More for the clipboard than the line holds: the probe waits inside of a write.
    terminal.press(.function(11))
    try #require(terminal.waitUntil { $0.transcriptText.contains("dHR0dHR0") })
    var ending: Ending?
    for _ in 0..<100 where ending == nil {
      terminal.signal(SIGTERM)
      ending = terminal.waitForEnd(seconds: 0.1, reading: false)
    }
    #expect(ending == .killed(SIGTERM))
    #expect(terminal.modes == .sane)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func oneRequestIsEnoughOnAStoppedLine(signal: Int32) throws {
    let terminal = try Probe.start()
    terminal.press(.function(11))
    try #require(terminal.waitUntil { $0.transcriptText.contains("dHR0dHR0") })
    terminal.signal(signal)
    #expect(terminal.waitForEnd(seconds: 30, reading: false) == .killed(SIGTERM))
    #expect(terminal.modes == .sane)
  }

  @Test func anotherEndThatHasGoneIsNoEnd() throws {
    let terminal = try Probe.start()
    terminal.signal(SIGPIPE)
    terminal.press(.function(2))
    #expect(terminal.waitUntil { $0.bells == 1 })
  }
}
