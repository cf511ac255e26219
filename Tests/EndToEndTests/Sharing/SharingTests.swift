import Glibc
import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct SharingTests {
    private static let other = Lanterns.definition().replacing("\"1.0\"", with: "\"9.9\"")

    @Test func theSecondSessionOnlyLooks() throws {
      let bench = Bench()
      let first = try bench.open()
      let second = try bench.open()
      try second.expect("read-only")
      second.press(.control("e"))
      second.type("!")
      try second.expect("the connector is open read-only")
      second.press(.control("s"))
      try second.expect("nothing was saved")
      try second.quit()
      #expect(bench.definitionText == Lanterns.definition())
      try first.extendTitle(by: "?")
      try first.save()
      try first.quit()
    }

    @Test func theSecondSessionMayEditWhenTheFirstHasGone() throws {
      let bench = Bench()
      let first = try bench.open()
      first.kill()
      let second = try bench.open()
      try second.extendTitle(by: "!")
    }

    @Test func theSecondSessionIsToldWhenTheFirstHasGone() throws {
      let bench = Bench()
      let first = try bench.open()
      let second = try bench.open()
      try second.expect("read-only")
      try first.quit()
      try second.expect("the other session has ended")
      second.press(.function(9))
      second.type("Reload")
      second.press(.enter)
      try second.expectNo("read-only")
      try second.extendTitle(by: "!")
      try second.save()
      try second.quit()
    }

    @Test func overwritingIsAsked() throws {
      let bench = Bench()
      let terminal = try changedMeanwhile(bench)
      terminal.press(.escape)
      try terminal.expectNo("[ Overwrite ]")
      #expect(bench.definitionText == SharingTests.other)
      #expect(terminal.text.contains("Harbour Lanterns! *"))
      terminal.press(.control("s"))
      try terminal.expect("[ Overwrite ]")
      terminal.type("o")
      try terminal.expectNo("[ Overwrite ]")
      try terminal.expect("   saved")
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Harbour Lanterns!"))
      try terminal.quit()
    }

    @Test func reloadingShowsWhatIsOnDisk() throws {
      let bench = Bench()
      let terminal = try changedMeanwhile(bench)
      terminal.type("r")
      try terminal.expect("9.9")
      try terminal.expectNo("Lanterns!")
      #expect(bench.definitionText == SharingTests.other)
      try terminal.extendTitle(by: "?")
      try terminal.save()
      #expect(
        bench.definitionText == SharingTests.other.replacing(Lanterns.title, with: "Harbour Lanterns?"))
      try terminal.quit()
    }

    private func changedMeanwhile(_ bench: Bench) throws -> Terminal {
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      bench.write(definition: Array(SharingTests.other.utf8))
      terminal.press(.control("s"))
      try terminal.expect("[ Overwrite ]")
      #expect(bench.definitionText == SharingTests.other)
      return terminal
    }
  }
}
