import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// What a disk does to somebody who saves; each ends in a sentence, and what was typed is still there.
  @Suite struct DiskFaultTests {
    @Test func theFolderGetsAnotherName() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      let away = bench.path + "-away"
      try #require(rename(bench.path, away) == 0)
      terminal.press(.control("s"))
      try terminal.expect("The folder was renamed")
      terminal.type("g")
      try terminal.expect("is open in its new place")
      try terminal.expect("Lanterns! *")
      try terminal.save()
      let text = bench.folder.read("connector-away/apiDefinition.swagger.json")
      #expect(
        text == Array(Lanterns.definition().replacing(Lanterns.title, with: Lanterns.title + "!").utf8))
      #expect(access(bench.path, F_OK) != 0)
      terminal.press(.control("_"))
      try terminal.expect("Undone")
      terminal.press(.function(10))
      terminal.type("d")
      _ = terminal.waitForEnd()
    }

    @Test func theFolderIsAway() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      try #require(rename(bench.path, bench.path + ".away") == 0)
      try expectRefusal(terminal, "The folder was renamed")
      // Put back, it can be saved as if nothing had been.
      try #require(rename(bench.path + ".away", bench.path) == 0)
      try terminal.expectNo("changed on disk")
      try terminal.save()
      try terminal.await { bench.definitionText.contains("Lanterns!") }
      #expect(
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: Lanterns.title + "!"))
      try terminal.quit()
    }

    @Test func whatCannotBeSavedGoesElsewhere() throws {
      let bench = Bench()
      let terminal = try bench.shell("ulimit -f 0; exec \(Terminal.product("conwiz")) \(bench.path)")
      try terminal.expect("[1 Describe")
      try terminal.extendTitle(by: "!")
      terminal.press(.control("s"))
      try terminal.expect("[ Save a copy ]")
      terminal.type("s")
      try terminal.expect("┌ Save a copy")
      terminal.type(bench.folder.path + "/copy\n")
      try terminal.expect("no copy was made")
      #expect(access(bench.folder.path + "/copy", F_OK) != 0)
    }

    @Test func aCopyHasEverything() throws {
      let bench = Bench()
      bench.folder.write("connector/script.csx", "using Microsoft;\n")
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      terminal.press(.function(9))
      terminal.type("save a copy\n")
      try terminal.expect("Save a copy ")
      terminal.type(bench.folder.path + "/copy\n")
      try terminal.expect("a copy is in")
      try terminal.expect("Lanterns! *")
      #expect(bench.definitionText == Lanterns.definition())
      #expect(
        bench.folder.text("copy/apiDefinition.swagger.json")
          == Lanterns.definition().replacing(Lanterns.title, with: Lanterns.title + "!"))
      #expect(bench.folder.text("copy/script.csx") == "using Microsoft;\n")
      #expect(
        bench.folder.text("copy/apiProperties.json") == bench.folder.text("connector/apiProperties.json"))
      // What stands there is not overwritten.
      terminal.press(.function(9))
      terminal.type("save a copy\n")
      try terminal.expect("Save a copy ")
      terminal.type(bench.folder.path + "/copy\n")
      try terminal.expect("no copy was made")
      try terminal.save()
      try terminal.quit()
    }

    @Test(arguments: [false, true]) func somethingElseTookTheFilesPlace(isPipe: Bool) throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      try #require(rename(bench.definitionPath, bench.path + "/away") == 0)
      let isMade = isPipe ? mkfifo(bench.definitionPath, 0o644) : mkdir(bench.definitionPath, 0o755)
      try #require(isMade == 0)
      terminal.press(.control("s"))
      let isTold = terminal.waitUntil { $0.text.contains("Not saved") || $0.text.contains("on disk") }
      #expect(isTold, "\(terminal.text)")
      terminal.press(.escape)
      try terminal.expect("Lanterns! *")
      var status = stat()
      #expect(lstat(bench.definitionPath, &status) == 0)
      #expect(status.st_mode & S_IFMT == (isPipe ? S_IFIFO : S_IFDIR))
      #expect(bench.folder.text("connector/away") == Lanterns.definition())
    }

    @Test func theDiskIsFull() throws {
      let text = String(repeating: "Keeps the lanterns of a harbour burning. ", count: 100)
      let definition = Lanterns.definition().replacing("Returns the lanterns.", with: text)
      let bench = Bench(definition: definition)
      // Files of more than two kilobytes cannot be written: neither the connector nor a long draft.
      let script = "ulimit -f 2; exec \(Terminal.product("conwiz")) \(bench.path)"
      let terminal = try bench.shell(script)
      try terminal.expect("[1 Describe")
      try terminal.extendTitle(by: "!")
      try expectRefusal(terminal, "Not saved")
      #expect(bench.definitionText == definition)
      #expect(Directory.entries(bench.path).sorted() == ["apiDefinition.swagger.json", "apiProperties.json"])
    }

    @Test func draftsAreKeptAgainOnceTheyCanBe() throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path])
      try terminal.expect("[1 Describe")
      let drafts = bench.folder.path + "/state/conwiz/drafts"
      try #require(rename(drafts, drafts + "-away") == 0)
      bench.folder.write("state/conwiz/drafts", "")
      try terminal.extendTitle(by: "!")
      try terminal.expect("not saved, no draft")
      try #require(unlink(drafts) == 0 && rename(drafts + "-away", drafts) == 0)
      terminal.type("?")
      try terminal.expect("drafts are kept again")
      try terminal.await { bench.draft.contains("?") }
      terminal.kill()
      let again = try bench.start([bench.path])
      try again.expect("Unsaved work found")
    }

    private func expectRefusal(
      _ terminal: Terminal, _ word: String, at location: SourceLocation = #_sourceLocation
    ) throws {
      terminal.press(.control("s"))
      try terminal.expect(word, at: location)
      terminal.press(.escape)
      try terminal.expectNo(word, at: location)
      try terminal.expect("Lanterns! *", at: location)
    }
  }
}
