import Glibc
import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct EndingTests {
    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalKeepsTheDraft(signal: Int32) throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench)
      terminal.signal(signal)
      try terminal.expectEnd(.exited(128 + signal))
      #expect(kill(terminal.process, 0) == -1)
      try expectDraft(bench)
    }

    @Test(arguments: [false, true]) func aDroppedLineKeepsTheDraft(ignoringHangUp: Bool) throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench, ignoringHangUp: ignoringHangUp)
      terminal.close()
      let ending = terminal.waitForEnd()
      #expect(ending == .exited(129) || ending == .killed(SIGHUP))
      try expectDraft(bench)
    }

    /// A trap of Swift is SIGILL or SIGTRAP, a fault of C SIGSEGV, an abort of the C library SIGABRT.
    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT]) func aCrashKeepsTheDraft(signal: Int32) throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench, ["SWIFT_BACKTRACE": "enable=no"])
      terminal.signal(signal)
      try terminal.expectEnd(.killed(signal))
      try expectDraft(bench)
    }

    @Test func aSecondAfterTypingNothingIsLost() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!!!")
      _ = terminal.waitUntil(seconds: 1) { _ in false }
      terminal.kill()
      try expectDraft(bench)
    }

    @Test func aSignalWithoutChangesLeavesNothingBehind() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.signal(SIGTERM)
      try terminal.expectEnd(.exited(143))
      let again = try bench.open()
      #expect(!again.text.contains("Unsaved work found"))
      #expect(!again.text.contains("read-only"))
      try again.quit()
    }

    @Test func interruptsDoNotEndIt() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("c"))
      try terminal.expect("F10 quits")
      try terminal.quit()
    }

    private func expectDraft(_ bench: Bench) throws {
      #expect(bench.definitionText == Lanterns.definition())
      let again = try bench.reopen()
      again.press(.enter)
      try again.expect("Harbour Lanterns!!! *")
    }
  }
}
