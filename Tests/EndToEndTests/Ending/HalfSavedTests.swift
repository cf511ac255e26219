import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// Both files are edited, one of them cannot be saved, and then the program is killed.
  @Suite struct HalfSavedTests {
    private static let newTitle = "Harbour Lanterns!"
    private static let newColor = "#da3b019"

    @Test func aChangeOfOneFileKeepsBothAndTheDraft() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try edit(terminal, bench)
      let other = Lanterns.definition().replacing("\"1.0\"", with: "\"9.9\"")
      bench.write(definition: Array(other.utf8))
      terminal.press(.function(2))
      try terminal.expect("Nothing was written")
      #expect(bench.definitionText == other)
      #expect(bench.propertiesText == Lanterns.properties)
      try killAndRestore(terminal, bench, hasChanged: true) { try bench.start([bench.path]) }
    }

    @Test(.enabled(if: OrdinaryUser.isAvailable, "rights do not stop the superuser"))
    func whatTheDiskRefusedIsInTheDraft() throws {
      let bench = Bench()
      try OrdinaryUser.own(bench)
      try OrdinaryUser.ownState(bench)
      let terminal = try OrdinaryUser.start(bench, [bench.path])
      try terminal.expect("warning")
      try edit(terminal, bench)
      chmod(bench.path + "/apiProperties.json", 0o444)
      terminal.press(.function(2))
      try terminal.expect("Not saved")
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: Self.newTitle))
      #expect(bench.propertiesText == Lanterns.properties)
      chmod(bench.path + "/apiProperties.json", 0o644)
      try killAndRestore(terminal, bench) { try OrdinaryUser.start(bench, [bench.path]) }
    }

    private func edit(_ terminal: Terminal, _ bench: Bench) throws {
      try terminal.extendTitle(by: "!")
      try terminal.focus("Icon colour")
      terminal.press(.control("e"))
      terminal.type("9")
      try terminal.expect(Self.newColor)
      try terminal.await { bench.draft.contains("\"properties\"") && bench.draft.contains("!") }
    }

    private func killAndRestore(
      _ terminal: Terminal, _ bench: Bench, hasChanged: Bool = false, _ start: () throws -> Terminal
    ) throws {
      terminal.settle()
      terminal.kill()
      let again = try start()
      try again.expect("Unsaved work found")
      again.press(.enter)
      try again.expectNo("Unsaved work found")
      if hasChanged {
        // What somebody else has written meanwhile is not overwritten unasked.
        again.press(.control("s"))
        try again.expect("[ Overwrite ]")
        again.type("o")
        try again.expectNo("[ Overwrite ]")
        try again.await { bench.propertiesText.contains(Self.newColor) }
      } else {
        try again.save()
      }
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: Self.newTitle))
      #expect(bench.propertiesText == Lanterns.properties.replacing("#da3b01", with: Self.newColor))
      try again.quit()
    }
  }
}
