import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// What only JSON could say, said with keys, and the bytes it leaves.
  @Suite struct WholeConnectorTests {
    @Test func aWebhookIsSetUpFromAnAction() throws {
      let bench = Bench()
      let terminal = try bench.open()
      // What is made is open, with the summary to be written next.
      try terminal.addAction("POST /watch", seeing: ">! Summary")
      try terminal.focus("Kind")
      terminal.press(.right)
      try terminal.expect("Webhook trigger")
      try terminal.choose("Add a callback")
      try terminal.expect("callbackUrl")
      terminal.press(.enter)
      try terminal.expect("callbackUrl  v")
      terminal.press(.home)
      try terminal.choose("Make the un")
      try terminal.expect("DeleteWatch")
      try terminal.save()
      let text = bench.definitionText
      #expect(text.contains("\"x-ms-notification-url\": true"))
      #expect(text.contains("\"/watch/{id}\": {"))
      #expect(text.contains("\"Location\": {"))
      #expect(text.contains("\"x-ms-notification-content\": {"))
      for _ in 1...4 { terminal.press(.control("_")) }
      // There is one action halfway, too; only at the end no trigger is left beside it.
      try terminal.expect("Triggers (0)")
      try terminal.expect("Actions (1)")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.quit()
    }

    @Test func aPathIsChangedWhileItsFormStaysOpen() throws {
      let bench = Bench()
      let terminal = try bench.openOperation()
      try terminal.focus("Path")
      terminal.retype("/quays/{quay}/lanterns")
      terminal.press(.enter)
      try terminal.expect("─ GET /quays/{quay}/lanterns")
      try terminal.expect("Parameters (1)")
      try terminal.undo(seeing: "─ GET /lanterns")
      try terminal.quit()
    }

    @Test func anEnumHasNames() throws {
      let bench = Bench(
        definition: Lanterns.definition().replacing(
          "\"parameters\": []",
          with: "\"parameters\": [{\"name\": \"side\", \"in\": \"query\", \"type\": \"string\"}]"))
      let terminal = try bench.openOperation()
      try terminal.choose("side")
      try terminal.expect(">  Name")
      try terminal.choose("Static values")
      terminal.type("n = North")
      terminal.press(.enter)
      terminal.type("s")
      terminal.press(.escape)
      try terminal.expect("2 values")
      try terminal.save()
      let expected =
        "{\"name\": \"side\", \"in\": \"query\", \"type\": \"string\", \"enum\": [\"n\", \"s\"], \"x-ms-enum-values\": "
        + "[{\"displayName\": \"North\", \"value\": \"n\"}, {\"displayName\": \"s\", \"value\": \"s\"}]}"
      #expect(bench.definitionText.contains(expected))
      try terminal.quit()
    }

    @Test func aPolicyIsLimitedAndGetsAnExpression() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.go(to: "3", seeing: "Policies (1)")
      try terminal.select("Mark")
      terminal.press(.right)
      try terminal.expect(">  Name")
      try terminal.choose("Operations")
      try terminal.expect("1 marked")
      terminal.type(" ")
      try terminal.expect("all operations")
      terminal.press(.enter)
      try terminal.focus("Header value")
      terminal.press(.control("u"))
      terminal.press(.control(" "))
      try terminal.expect("@body()")
      terminal.type("@body")
      terminal.press(.enter)
      try terminal.expect("@body()   ")
      try terminal.save()
      #expect(
        bench.propertiesText
          == Lanterns.properties.replacing("\"1\"", with: "\"@body()\"").replacing(
            "\"Request\",\n          \"x-ms-apimTemplate-operationName\": [\"ListLanterns\"]",
            with: "\"Request\""))
      try terminal.quit()
    }

    @Test func aMemberWithoutAFieldIsEditedAsJSON() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try openSetting("Other members", seeing: ">  x-unknown", in: terminal)
      try terminal.choose("x-unknown")
      try terminal.expect("[1.0, 1e2 ]")
      terminal.press(.end)
      terminal.press(.backspace)
      terminal.type(", 3]")
      terminal.press(.escape)
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition().replacing("1e2 ]", with: "1e2 , 3]"))
      try terminal.quit()
    }

    @Test func anEditorThatIsKilledLeavesNoMouseReports() throws {
      let bench = Bench()
      let editor = bench.folder.path + "/editor"
      bench.folder.write("editor", "#!/bin/sh\nprintf '\\033[?1003h\\033[?1006h'\nkill -9 $$\n")
      chmod(editor, 0o755)
      let terminal = try bench.open(["VISUAL": editor])
      terminal.press(.function(4))
      try terminal.expect("editor")
      try terminal.await { !terminal.wantsMouse }
      try terminal.expect("Harbour Lanterns")
      try terminal.quit()
    }

    @Test func theScriptComesAndGoesAndIsNeverLost() throws {
      let bench = Bench()
      let terminal = try bench.open(["VISUAL": "sed -i s/passes/PASSES/ && true", "EDITOR": "true"])
      try openSetting("Script", seeing: ">  script.csx", in: terminal)
      try terminal.choose("Make a script")
      try terminal.expect("script.csx stands in the folder")
      let made = bench.folder.read("connector/script.csx")
      #expect(String(decoding: made, as: UTF8.self).contains("class Script : ScriptBase"))
      try terminal.choose("Turn the code off")
      try terminal.await { bench.folder.read("connector/script.csx.off") == made }
      #expect(bench.folder.read("connector/script.csx.off") == made)
      terminal.press(.home)
      try terminal.choose("Make a script")
      try terminal.expect("script.csx stands in the folder")
      #expect(bench.folder.read("connector/script.csx") == made)
      try terminal.quit()
    }

    /// Opens one of the settings at the end of the outline.
    private func openSetting(_ name: String, seeing text: String, in terminal: Terminal) throws {
      try terminal.go(to: "3", seeing: "Settings (5)")
      terminal.press(.end, .enter)
      try terminal.select(name)
      terminal.press(.right)
      try terminal.expect(text)
    }

    @Test func anythingIsFound() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.function(7))
      try terminal.expect("Find anything")
      terminal.type("%mark")
      try terminal.expect(">Mark")
      terminal.press(.enter)
      try terminal.expect("─ Policy Mark")
      terminal.press(.alt("/"))
      terminal.type("contact url")
      terminal.press(.enter)
      try terminal.expect(">  Contact URL")
      try terminal.quit()
    }
  }
}
