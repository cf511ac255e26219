import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct DefinitionTests {
    @Test func aNewNameReachesBothFiles() throws {
      let bench = Bench()
      let terminal = try DefinitionTests.openDetail(bench)
      terminal.press(.control("u"))
      terminal.type("ShowLanterns")
      terminal.press(.tab)
      try terminal.expect("GET    ShowLanterns")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition().replacing("ListLanterns", with: "ShowLanterns"))
      #expect(bench.propertiesText == Lanterns.properties.replacing("ListLanterns", with: "ShowLanterns"))
      try terminal.quit()
    }

    @Test func aParameterIsAdded() throws {
      let bench = Bench()
      let terminal = try DefinitionTests.openDetail(bench)
      terminal.press(.alt("a"))
      try terminal.expect("Add parameter ───")
      terminal.type("header X-Trace")
      terminal.press(.enter)
      // Its form is open, to be filled in.
      try terminal.expect(">? Summary")
      try terminal.save()
      let parameter = """
        "parameters": [
                  {
                    "name": "X-Trace",
                    "in": "header",
                    "required": false,
                    "type": "string"
                  }
                ],
        """
      #expect(
        bench.definitionText
          == Lanterns.definition().replacing("\"parameters\": [],", with: parameter))
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.quit()
    }

    @Test func aResponseIsAddedAndUndone() throws {
      let bench = Bench()
      let terminal = try DefinitionTests.openDetail(bench)
      try terminal.focus("Add response")
      terminal.press(.enter)
      try terminal.expect("Ex: 404")
      terminal.type("404")
      terminal.press(.enter)
      try terminal.expect("Responses (2)")
      try terminal.save()
      #expect(bench.definitionText.contains("\"404\": {"))
      terminal.press(.control("_"))
      try terminal.expect("Responses (1)")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.quit()
    }

    @Test func anActionComesAndGoes() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.alt("3"))
      try terminal.expect("Actions (1)")
      terminal.type("a")
      try terminal.expect("New action")
      terminal.type("DELETE /lanterns/{id}")
      terminal.press(.enter)
      try terminal.expect("Actions (2)")
      try terminal.save()
      terminal.press(.escape)
      try terminal.expect("Enter Open")
      #expect(bench.definitionText.contains("\"/lanterns/{id}\": {"))
      #expect(bench.definitionText.contains("\"delete\": {"))
      try DefinitionTests.select("DELETE", terminal)
      terminal.press(.delete)
      try terminal.expect("Actions (1)")
      terminal.press(.control("_"))
      try terminal.expect("Actions (2)")
      terminal.press(.alt("r"))
      try terminal.expect("Actions (1)")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.quit()
    }

    @Test func aQuestionIsAnsweredBeforeAnythingElse() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      terminal.type("!")
      try terminal.expect("Lanterns! *")
      terminal.press(.alt("3"))
      try terminal.expect("Actions (1)")
      terminal.press(.delete)
      try terminal.expect("Only the operation")
      // Undo below the question would make its answers speak of another text.
      terminal.press(.control("_"))
      try terminal.expect("answer the question first")
      #expect(terminal.text.contains("Lanterns! *"))
      terminal.type("c")
      try terminal.expect("Actions (0)")
      try terminal.save()
      #expect(!bench.definitionText.contains("ListLanterns"))
      #expect(!bench.propertiesText.contains("ListLanterns"))
      try terminal.quit()
    }

    static func openDetail(_ bench: Bench) throws -> Terminal {
      let terminal = try bench.open()
      terminal.press(.alt("3"))
      try terminal.expect("GET    ListLanterns")
      terminal.press(.enter)
      try terminal.expect(">  Operation ID")
      return terminal
    }

    static func select(_ text: String, _ terminal: Terminal) throws {
      terminal.settle()
      for _ in 0..<16 {
        if terminal.focusedLine.contains(text) { return }
        // The line of the row may change by itself, as when a check ends; its place changes by the key alone.
        let before = terminal.cursor.row
        terminal.press(.down)
        _ = terminal.waitUntil(seconds: 2) { !$0.focusedLine.isEmpty && $0.cursor.row != before }
      }
      try #require(Bool(false), "\(text) cannot be selected:\n\(terminal.text)")
    }
  }
}
