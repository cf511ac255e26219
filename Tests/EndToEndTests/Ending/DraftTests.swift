import Glibc
import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct DraftTests {
    @Test func whatWasTypedSurvivesTheKill() throws {
      let bench = Bench()
      try DraftTests.typeAndKill(bench)
      #expect(bench.definitionText == Lanterns.definition())
      let again = try bench.reopen()
      again.press(.enter)
      try again.expect("Harbour Lanterns!!! *")
      try again.save()
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Harbour Lanterns!!!"))
      // The history came back, too.
      try again.undo(seeing: "Undone")
      try again.save()
      #expect(bench.definitionText == Lanterns.definition())
      try again.quit()
    }

    /// A terminal without bracketed paste sends a long text letter by letter; the draft grows with it, not with its
    /// square.
    @Test func aLongTextWithoutMarksIsDraftedOnce() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      terminal.type(String(repeating: "lamp ", count: 4000))
      try terminal.await { bench.draft.contains("lamp lamp") }
      terminal.signal(SIGHUP)
      _ = terminal.waitForEnd()
      #expect(bench.draft.count < 400_000)
      let again = try bench.reopen()
      again.press(.enter)
      try again.expect("changes are back")
      try again.quit(answering: "d")
    }

    /// A text that stands in an editor of its own is in the draft as well.
    @Test(arguments: [SIGKILL, SIGTERM, SIGSEGV]) func anOpenEditorSurvives(signal: Int32) throws {
      let bench = Bench()
      let terminal = try bench.open(["SWIFT_BACKTRACE": "enable=no"])
      try terminal.choose("Description")
      try terminal.expect("Take over")
      terminal.type(" Always.")
      try terminal.expect("night. Always.")
      if signal != SIGTERM { try terminal.await { bench.draft.contains("Always.") } }
      terminal.signal(signal)
      _ = terminal.waitForEnd()
      let again = try bench.reopen()
      again.press(.enter)
      try again.expect("changes are back")
      try again.save()
      #expect(
        bench.definitionText
          == Lanterns.definition().replacing("burning at night.", with: "burning at night. Always."))
      try again.quit()
    }

    @Test func aDeclinedDraftLeavesTheFileAlone() throws {
      let bench = Bench()
      try DraftTests.typeAndKill(bench)
      let again = try bench.reopen()
      again.type("d")
      try again.expectNo("Unsaved work found")
      try again.quit()
      #expect(bench.definitionText == Lanterns.definition())
      let third = try bench.open()
      #expect(!third.text.contains("Unsaved work found"))
      try third.quit()
    }

    @Test func aPostponedDraftIsOfferedAgain() throws {
      let bench = Bench()
      try DraftTests.typeAndKill(bench)
      let again = try bench.reopen()
      again.press(.escape)
      try again.expectNo("Unsaved work found")
      try again.quit()
      let third = try bench.reopen()
      third.press(.enter)
      try third.expect("Harbour Lanterns!!! *")
    }

    @Test func keptAtQuitItIsOfferedAgain() throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench)
      try terminal.quit(answering: "k")
      #expect(bench.definitionText == Lanterns.definition())
      _ = try bench.reopen()
    }

    @Test func discardedAtQuitItIsGone() throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench)
      try terminal.quit(answering: "d")
      let again = try bench.open()
      #expect(!again.text.contains("Unsaved work found"))
      #expect(bench.definitionText == Lanterns.definition())
      try again.quit()
    }

    /// Types three characters and waits until they are written down.
    static func type(
      _ bench: Bench, _ more: [String: String] = [:], ignoringHangUp: Bool = false
    ) throws -> Terminal {
      let terminal = try bench.open(more, ignoringHangUp: ignoringHangUp)
      try terminal.extendTitle(by: "!!!")
      try terminal.await { bench.draft.contains("Lanterns!!!") || bench.draft.contains("!!!") }
      return terminal
    }

    private static func typeAndKill(_ bench: Bench) throws {
      let terminal = try type(bench)
      terminal.kill()
    }
  }
}
