import Glibc
import LoopbackService
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// The wizard in lines: through pipes, and through a terminal that has no cursor.
  @Suite struct PlainTests {
    @Test func aScriptEditsAndSaves() throws {
      let bench = Bench()
      let ended = try script(
        bench,
        [
          "#title", "Night Lights", ":definition", "ListLanterns", "#summary", "List all", ":save", ":save",
          ":quit",
        ])
      #expect(ended.text.contains("Title is now Night Lights."))
      #expect(ended.text.contains("nothing to save; both files are as they are on disk"), "\(ended.text)")
      #expect(ended.code == "0")
      #expect(
        bench.definitionText
          == Lanterns.definition().replacing(
            "\"title\": \"Harbour Lanterns\"", with: "\"title\": \"Night Lights\""
          ).replacing("\"summary\": \"List lanterns\"", with: "\"summary\": \"List all\""))
      #expect(bench.propertiesText == Lanterns.properties)
    }

    @Test func theEndOfTheInputSavesNothingAndAsksNothingTheNextTime() throws {
      let bench = Bench()
      let ended = try script(bench, ["Night Lights"])
      #expect(ended.code == "1")
      #expect(ended.text.contains("The input ended; what was not saved is dropped."))
      #expect(bench.definitionText == Lanterns.definition())
      let next = try script(bench, ["Other Lights", ":save", ":quit"])
      #expect(next.code == "0")
      #expect(bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Other Lights"))
    }

    @Test func aChoiceFarFromTheOldOneIsOneEditAndHoldsNothingUp() throws {
      let bench = Bench()
      let ended = try script(
        bench, [":definition", "ListLanterns", "#verb", "delete", "#verb", "get", ":save", ":quit"])
      #expect(ended.code == "0", "\(ended.text)")
      #expect(bench.definitionText == Lanterns.definition(), "\(ended.text)")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func asignalGivesTheTerminalItsEchoBack(signal: Int32) throws {
      let bench = Bench(definition: PlainTests.withKey, properties: PlainTests.keyProperties)
      let shell = try bench.shell(
        "trap : TERM HUP; \(Terminal.product("conwiz")) --plain \(bench.path); echo ended; read line")
      try shell.expect("New value:")
      shell.type(":test\n#key\n")
      let isHidden = shell.waitUntil { $0.modes?.echoes == false }
      #expect(isHidden)
      shell.signalForeground(signal)
      try shell.expect("ended")
      #expect(shell.modes?.echoes == true, "\(shell.text)")
      shell.type("\n")
    }

    private static let withKey = Lanterns.definition().replacing(
      "\"securityDefinitions\": {}",
      with: #""securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}"#)

    private static let keyProperties = #"""
      {"properties": {"connectionParameters": {"key": {"type": "securestring"}}, "capabilities": []}}
      """#

    @Test func aFolderWithoutAConnectorIsTold() throws {
      let bench = Bench()
      #expect(try script(bench, [":quit"], path: bench.path + "/nowhere").code == "3")
    }

    @Test func anOperationIsCalledAndItsAnswerRead() throws {
      let server = try LoopbackServer { _ in [.json(#"{"name": "Red lantern"}"#)] }
      let bench = Bench(calling: server)
      let ended = try script(bench, [":test", ":send", "h", "<", ":quit"])
      #expect(ended.text.contains("Answer   200"), "\(ended.text)")
      #expect(ended.text.contains("\"name\": \"Red lantern\""))
      #expect(server.requests.first?.line.hasPrefix("GET /lanterns") == true)
      #expect(ended.code == "0")
    }

    @Test func withoutACharacterSetEverythingIsASCII() throws {
      let bench = Bench()
      let ended = try script(
        bench, ["?", ":commands", ":definition", "2", "*", ":findings", "<", ":test", "*", ":quit"],
        ["LANG": "C", "LC_ALL": "C"])
      #expect(ended.code == "0")
      #expect(ended.text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    }

    @Test func aConnectorIsImportedIntoAnother() throws {
      let bench = Bench()
      bench.folder.write(
        "more.json",
        Lanterns.definition().replacing("/lanterns", with: "/buoys").replacing(
          "ListLanterns", with: "ListBuoys"))
      let ended = try script(
        bench, [":import", "1", bench.folder.path + "/more.json", "", "", ":save", ":quit"])
      #expect(ended.code == "0", "\(ended.text)")
      #expect(bench.definitionText.contains("ListBuoys"), "\(ended.text)")
      #expect(bench.definitionText.contains("ListLanterns"))
    }

    @Test(arguments: [["ACCESSIBLE": "1"], ["TERM": "unknown"]])
    func itIsChosenByItself(_ more: [String: String]) throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path], more)
      try terminal.expect("Step 1 of 6: Describe")
      #expect(!terminal.transcript.contains(0x1B))
      terminal.type(":quit\n")
      try terminal.expectEnd(.exited(0))
    }

    @Test func aLineWithoutASizeGetsLines() throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path], columns: 0, rows: 0)
      let isAsked = terminal.waitUntil {
        $0.transcriptText.contains("Step 1 of 6: Describe")
      }
      #expect(isAsked)
      #expect(!terminal.transcript.contains(0x1B))
      terminal.type(":quit\n")
      try terminal.expectEnd(.exited(0))
    }

    @Test func whatInterruptsEndsNothing() throws {
      let bench = Bench()
      let terminal = try bench.start(["--plain", bench.path])
      try terminal.expect("New value:")
      terminal.type("\u{3}")
      try terminal.expect(":quit leaves")
      terminal.type(":quit\n")
      try terminal.expectEnd(.exited(0))
    }

    private func script(
      _ bench: Bench, _ lines: [String], _ more: [String: String] = [:], path: String? = nil
    ) throws -> (text: String, code: String) {
      bench.folder.write("script", lines.map { $0 + "\n" }.joined())
      let command =
        "\(Terminal.product("conwiz")) --plain \(path ?? bench.path) < \(bench.folder.path)/script"
        + " > \(bench.folder.path)/told; echo $? > \(bench.folder.path)/code"
      let shell = try bench.shell(command, more)
      try shell.expectEnd(.exited(0))
      let code = bench.folder.text("code").prefix { $0 != "\n" }
      return (bench.folder.text("told"), String(code))
    }
  }
}
