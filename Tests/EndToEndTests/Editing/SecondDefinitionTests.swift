import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// A connector whose definition is not the one that its folder stands for.
  @Suite struct SecondDefinitionTests {
    private static let second = Lanterns.definition().replacing(Lanterns.title, with: "Second Lights")
    private static let other = second.replacing("\"1.0\"", with: "\"9.9\"")

    private func opened(_ bench: Bench) throws -> Terminal {
      bench.folder.write("connector/second.swagger.json", Self.second)
      let terminal = try bench.start([bench.path + "/second.swagger.json"])
      try terminal.expect("Second Lights")
      try terminal.expect("warning")
      return terminal
    }

    private func text(_ bench: Bench) -> String {
      bench.folder.text("connector/second.swagger.json")
    }

    @Test func reloadingKeepsToIt() throws {
      let bench = Bench()
      let terminal = try opened(bench)
      try terminal.extendTitle(by: "!", of: "Second Lights")
      bench.folder.write("connector/second.swagger.json", Self.other)
      terminal.press(.control("s"))
      try terminal.expect("[ Overwrite ]")
      terminal.type("r")
      try terminal.expect("9.9")
      try terminal.expectNo("Second Lights!")
      try terminal.extendTitle(by: "?", of: "Second Lights")
      try terminal.save()
      #expect(text(bench) == Self.other.replacing("Second Lights", with: "Second Lights?"))
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.quit()
    }

    @Test func itIsOpenedLately() throws {
      let bench = Bench()
      try opened(bench).quit()
      let terminal = try bench.start([], columns: 120)
      try terminal.expect("Opened lately")
      try terminal.expect("second.swagger.json")
      terminal.press(.end)
      terminal.press(.enter)
      try terminal.expect("[1 Describe")
      try terminal.expect("Second Lights")
      #expect(!terminal.text.contains(Lanterns.title))
      try terminal.quit()
    }

    @Test func whatCannotBeReloadedKeepsItsDraft() throws {
      let bench = Bench()
      let terminal = try opened(bench)
      try terminal.extendTitle(by: "!", of: "Second Lights")
      try terminal.await { bench.draft.contains("!") }
      unlink(bench.path + "/second.swagger.json")
      terminal.press(.control("s"))
      try terminal.expect("[ Overwrite ]")
      terminal.type("r")
      try terminal.expect("Nothing to read")
      terminal.press(.enter)
      try terminal.expect("Second Lights! *")
      #expect(bench.draft.contains("!"))
      // What is gone is made again when that is wanted.
      terminal.press(.control("s"))
      try terminal.expect("[ Overwrite ]")
      terminal.type("o")
      try terminal.expectNo("[ Overwrite ]")
      try terminal.await { text(bench) == Self.second.replacing("Second Lights", with: "Second Lights!") }
      try terminal.quit()
    }
  }
}
