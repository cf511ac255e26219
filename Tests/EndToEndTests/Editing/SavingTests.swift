import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct SavingTests {
    @Test func aNewTitleChangesOneLine() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.save()
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Harbour Lanterns!"))
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.quit()
    }

    @Test(arguments: ["\n", "\r\n"]) func lookingChangesNothing(newline: String) throws {
      let bench = Bench()
      let bytes = [0xEF, 0xBB, 0xBF] + Array(Lanterns.definition(newline: newline).utf8)
      bench.write(definition: bytes)
      let terminal = try bench.open()
      try terminal.goToEveryTab()
      try terminal.quit()
      #expect(bench.definition == bytes)
      #expect(bench.propertiesText == Lanterns.properties)
    }

    @Test func aNewTitleKeepsLineEndsAndMark() throws {
      let bench = Bench()
      let text = Lanterns.definition(newline: "\r\n")
      bench.write(definition: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
      let terminal = try bench.open()
      try terminal.extendTitle(by: "\u{E9}")
      try terminal.save()
      let wanted = text.replacing(Lanterns.title, with: "Harbour Lanterns\u{E9}")
      #expect(bench.definition == [0xEF, 0xBB, 0xBF] + Array(wanted.utf8))
      try terminal.quit()
    }

    @Test func undoneIsUnchanged() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      try terminal.undo(seeing: "Undone")
      try terminal.quit()
      #expect(bench.definitionText == Lanterns.definition())
    }
  }
}
