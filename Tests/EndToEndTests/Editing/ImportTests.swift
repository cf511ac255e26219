import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// *Import* from the home screen and into an open connector.
  @Suite struct ImportTests {
    private static let collection = #"""
      {"info": {"name": "Quay"}, "item": [
        {"name": "List ships", "request": {"url": "https://quay.example/ships?open=true"}},
        {"name": "Get ship", "request": {"url": "https://quay.example/ships/:id"}},
        {"name": "Sink ship", "request": {"method": "DELETE", "url": "https://quay.example/ships/:id"}}]}
      """#

    @Test func aPastedCollectionBecomesAConnector() throws {
      let bench = Bench()
      let terminal = try openImport(bench)
      try answer("3", seeing: "Paste an API description", in: terminal)
      terminal.paste(Self.collection)
      terminal.press(.escape)
      try terminal.expect("3 of 3 ticked")
      terminal.press(.down)
      terminal.press(.down)
      terminal.type(" ")
      try terminal.expect("2 of 3 ticked")
      terminal.press(.enter)
      try terminal.expect("Make the connector")
      terminal.retype(bench.folder.path + "/quay")
      for _ in 0..<4 { terminal.press(.tab) }
      terminal.press(.enter)
      try terminal.expect("1 Describe")
      let definition = bench.folder.text("quay/apiDefinition.swagger.json")
      #expect(definition.contains("\"host\": \"quay.example\""))
      #expect(definition.contains("\"ListShips\"") && definition.contains("\"GetShip\""))
      #expect(!definition.contains("SinkShip"))
      try terminal.quit()
    }

    @Test func anImportIntoAnOpenConnectorIsOneStep() throws {
      let bench = Bench()
      bench.folder.write("ships.json", Self.collection)
      let terminal = try bench.open()
      terminal.press(.function(9))
      terminal.type("Import OpenAPI")
      terminal.press(.enter)
      try answer("1", seeing: "Import a file", in: terminal)
      terminal.type(bench.folder.path + "/ships.json")
      terminal.press(.enter)
      try terminal.expect("new      DELETE /ships/{id}")
      try terminal.expect("kept     GET /lanterns")
      terminal.press(.enter)
      try terminal.expect("Import 3 operations")
      terminal.press(.enter)
      try terminal.expect("same     DELETE /ships/{id}")
      terminal.press(.escape)
      try terminal.expectNo("Import into the open connector")
      terminal.press(.escape)
      try terminal.expectNo("Import a file")
      try terminal.save()
      #expect(bench.definitionText.contains("\"DeleteSinkShip\""))
      try terminal.undo(seeing: "not saved")
      try terminal.save()
      try terminal.await { bench.definitionText == Lanterns.definition() }
      try terminal.quit()
    }

    @Test func whatCannotBeReadIsSaid() throws {
      let bench = Bench()
      let terminal = try openImport(bench)
      try answer("2", seeing: "Import from an address", in: terminal)
      terminal.type("ftp://a")
      terminal.press(.enter)
      try terminal.expect("an address begins with https:// or http://")
      terminal.retype("http://127.0.0.1:9/api.json")
      terminal.press(.enter)
      try terminal.expect("cannot be read")
      terminal.press(.escape)
      try terminal.expectNo("Import from an address")
      terminal.type("i")
      try answer("3", seeing: "Paste an API description", in: terminal)
      terminal.paste("{\"swagger\": ")
      terminal.press(.escape)
      try terminal.expect("Not imported")
      try terminal.expect("line 1, column 13")
      terminal.press(.enter)
      try terminal.quit()
    }

    /// Begins an import on the home screen.
    private func openImport(_ bench: Bench) throws -> Terminal {
      let terminal = try bench.start([])
      try terminal.expect("Start")
      terminal.type("i")
      return terminal
    }

    /// Answers the question where the import comes from, and waits for what is asked then.
    private func answer(_ key: String, seeing text: String, in terminal: Terminal) throws {
      try terminal.expect("Import from")
      terminal.type(key)
      try terminal.expect(text)
    }
  }
}
