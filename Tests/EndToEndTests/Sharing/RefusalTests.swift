import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct RefusalTests {
    @Test func aMissingPath() throws {
      let bench = Bench()
      try expectRefusal(bench, bench.folder.path + "/nowhere", saying: "nowhere")
    }

    @Test func anEmptyFolder() throws {
      let bench = Bench()
      let path = bench.folder.path + "/empty"
      mkdir(path, 0o755)
      try expectRefusal(bench, path, saying: "is empty")
    }

    @Test func aFolderInPlaceOfTheFile() throws {
      let bench = Bench()
      let path = bench.folder.path + "/odd"
      mkdir(path, 0o755)
      mkdir(path + "/apiDefinition.swagger.json", 0o755)
      try expectRefusal(bench, path, saying: "apiDefinition")
    }

    @Test func aPipeInPlaceOfTheFile() throws {
      let bench = Bench()
      let path = bench.folder.path + "/pipe"
      mkdir(path, 0o755)
      mkfifo(path + "/apiDefinition.swagger.json", 0o644)
      try expectRefusal(bench, path, saying: "apiDefinition")
      try expectRefusal(bench, path + "/apiDefinition.swagger.json", saying: "apiDefinition")
    }

    @Test(.enabled(if: OrdinaryUser.isAvailable, "rights do not stop the superuser"))
    func aFolderWithoutRights()
      throws
    {
      let bench = Bench()
      try OrdinaryUser.own(bench)
      chmod(bench.path, 0)
      defer { chmod(bench.path, 0o755) }
      let terminal = try OrdinaryUser.start(bench, [bench.path])
      try terminal.expectEnd(.exited(3))
      #expect(terminal.text.contains("connector"))
    }

    @Test(.enabled(if: OrdinaryUser.isAvailable, "rights do not stop the superuser"))
    func aFolderThatCannotBeWritten() throws {
      let bench = Bench()
      try OrdinaryUser.own(bench)
      chmod(bench.path, 0o555)
      defer { chmod(bench.path, 0o755) }
      let terminal = try OrdinaryUser.start(bench, [bench.path])
      try terminal.expect("[1 Describe")
      try terminal.extendTitle(by: "!")
      terminal.press(.control("s"))
      try terminal.expect("Not saved")
      terminal.press(.escape)
      try terminal.expectNo("Not saved")
      try terminal.expect("Lanterns! *")
      #expect(bench.definitionText == Lanterns.definition())
      #expect(Directory.entries(bench.path).sorted() == ["apiDefinition.swagger.json", "apiProperties.json"])
    }

    @Test(.enabled(if: OrdinaryUser.isAvailable, "rights do not stop the superuser"))
    func aStateFolderThatCannotBeWrittenCostsOnlyTheDraft() throws {
      let bench = Bench()
      try OrdinaryUser.own(bench)
      mkdir(bench.folder.path + "/state", 0o555)
      let terminal = try OrdinaryUser.start(bench, [bench.path])
      try terminal.expect("saved, no draft")
      try terminal.expect("no draft is kept:")
      try terminal.extendTitle(by: "!")
      try terminal.save()
      try terminal.quit()
      #expect(bench.definitionText.contains("Harbour Lanterns!"))
    }

    private func expectRefusal(
      _ bench: Bench, _ path: String, saying word: String, at location: SourceLocation = #_sourceLocation
    ) throws {
      let terminal = try bench.start([path])
      try terminal.expectEnd(.exited(3), at: location)
      #expect(terminal.text.contains("conwiz: ") && terminal.text.contains(word), sourceLocation: location)
    }
  }
}
