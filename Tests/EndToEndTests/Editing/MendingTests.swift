import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct MendingTests {
    @Test func aBrokenDefinitionIsMendedWhereItBreaks() throws {
      let broken = Lanterns.definition().replacing("\"basePath\": \"/\",", with: "\"basePath\": \"/\"")
      let bench = Bench(definition: broken)
      let terminal = try bench.start([bench.path])
      try terminal.expect("apiDefinition.swagger.json")
      try terminal.expect("\"schemes\"")
      let isAtError = terminal.waitUntil { $0.screen[$0.cursor.row].contains("\"schemes\"") }
      #expect(isAtError, "\(terminal.text)")
      terminal.type(",")
      try terminal.expectNo("E  ")
      terminal.press(.escape)
      try terminal.expect("[1 Describe")
      try terminal.save()
      let mended = broken.replacing("\"schemes\"", with: ",\"schemes\"")
      #expect(bench.definitionText == mended)
      try terminal.expect("Harbour Lanterns")
      try terminal.quit()
    }

    @Test func missingPropertiesAreMadeAndUndone() throws {
      let bench = Bench(properties: nil)
      let terminal = try bench.start([bench.path])
      try terminal.expect("apiProperties.json is missing")
      terminal.press(.enter)
      try terminal.expectNo("apiProperties.json is missing")
      try terminal.expect(" *")
      try terminal.save()
      #expect(bench.propertiesText.contains("\"iconBrandColor\""))
      try terminal.undo(seeing: "Undone: Make apiProperties.json")
      #expect(terminal.waitForEnd(seconds: 0.01) == nil)
      try terminal.redo(seeing: "Redone: Make apiProperties.json")
      try terminal.quit()
      #expect(bench.definitionText == Lanterns.definition())
    }

    @Test func missingPropertiesMayStayMissing() throws {
      let bench = Bench(properties: nil)
      let terminal = try bench.start([bench.path])
      try terminal.expect("apiProperties.json is missing")
      terminal.press(.escape)
      try terminal.expectNo("[ Not now ]")
      try terminal.quit()
      #expect(!Directory.entries(bench.path).contains("apiProperties.json"))
    }
  }
}
