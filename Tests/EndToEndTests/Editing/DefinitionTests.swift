import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct DefinitionTests {
    @Test func aNewNameReachesBothFiles() throws {
      let bench = Bench()
      let terminal = try bench.openOperation()
      terminal.retype("ShowLanterns")
      terminal.press(.tab)
      try terminal.expect("GET    ShowLanterns")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition().replacing("ListLanterns", with: "ShowLanterns"))
      #expect(bench.propertiesText == Lanterns.properties.replacing("ListLanterns", with: "ShowLanterns"))
      try terminal.quit()
    }

    @Test func aParameterIsAdded() throws {
      let bench = Bench()
      let terminal = try bench.openOperation()
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
      let terminal = try bench.openOperation()
      try terminal.choose("Add response")
      try terminal.expect("Ex: 404")
      terminal.type("404")
      terminal.press(.enter)
      try terminal.expect("Responses (2)")
      try terminal.save()
      #expect(bench.definitionText.contains("\"404\": {"))
      try terminal.undo(seeing: "Responses (1)")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.quit()
    }

    @Test func anActionComesAndGoes() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.addAction("DELETE /lanterns/{id}", seeing: "Actions (2)")
      try terminal.save()
      terminal.press(.escape)
      try terminal.expect("Enter Open")
      #expect(bench.definitionText.contains("\"/lanterns/{id}\": {"))
      #expect(bench.definitionText.contains("\"delete\": {"))
      try terminal.select("DELETE")
      terminal.press(.delete)
      try terminal.expect("Actions (1)")
      try terminal.undo(seeing: "Actions (2)")
      try terminal.redo(seeing: "Actions (1)")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.quit()
    }

    @Test func aQuestionIsAnsweredBeforeAnythingElse() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      try terminal.go(to: "3", seeing: "Actions (1)")
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
  }
}
