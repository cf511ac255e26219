import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

@Suite struct SchemaFormTests {
  private static let definition = TestTab.definition.replacing(
    #"{"name": "team", "in": "query", "type": "string","#,
    with: #"""
      {"name": "body", "in": "body", "schema": {"type": "object",
        "x-ms-dynamic-schema": {"operationId": "ListTeams", "value-path": "schema"}}},
      {"name": "team", "in": "query", "type": "string",
      """#)

  private static let schema = #"""
    {"type": "object", "required": ["Name", "at"], "properties": {
      "Name": {"type": "string", "x-ms-summary": "Full name"},
      "state": {"type": "string", "title": "State", "enum": ["open", "shut"]},
      "hot": {"type": "boolean"},
      "at": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}, "o": {"type": "string"}}}}}
    """#

  private static func asked() throws -> TestTab {
    var tab = TestTab(definition)
    try tab.focus("connection token")
    tab.type("t")
    let id = try #require(try tab.screen.form.fields.first { $0.id.hasPrefix("lookup ") }?.id)
    try tab.focus(id)
    tab.press(.named(.enter))
    let number = tab.number
    tab.take(.lookedUp(try #require(number), .success(.schema(try JSONFragment(parsing: schema)))))
    return tab
  }

  @Test func `a schema from the service is a form, and only what was touched is sent`() throws {
    var tab = try SchemaFormTests.asked()
    for label in ["Full name *", "State", "n *", "o ", "hot"] { #expect(tab.text.contains(label)) }
    tab.type("Ada")
    tab.press(.named(.down), .named(.right), .named(.right), .named(.down), .named(.down))
    tab.type("7")
    tab.press(.named(.escape))
    let name = try #require(
      try tab.screen.form.fields.first { $0.id.hasPrefix("lookup ") }?.id.dropFirst("lookup ".count))
    let text = try #require(try tab.value(String(name)))
    #expect(try JSONFragment(parsing: text) == ["Name": "Ada", "state": "shut", "at": ["n": .number("7")]])
  }

  @Test func `what is missing is said, and the JSON can be edited`() throws {
    var tab = try SchemaFormTests.asked()
    tab.press(.function(4))
    #expect(tab.text.contains("\"Name\": \"\""))
    tab = try SchemaFormTests.asked()
    tab.press(.named(.escape))
    #expect(tab.text.contains("still empty: Full name, n"))
  }

  @Test func `a password that only the service knows of is shown nowhere and kept in no plan`() throws {
    let described = SchemaFormTests.schema.replacing(
      #""Name": {"type": "string","#, with: #""Name": {"type": "string", "format": "password","#)
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", SchemaFormTests.definition)
    var tab = TestTab(SchemaFormTests.definition, in: try ConnectorFolder.locate(folder.path))
    try tab.focus("connection token")
    tab.type("t")
    let id = try #require(try tab.screen.form.fields.first { $0.id.hasPrefix("lookup ") }?.id)
    try tab.focus(id)
    tab.press(.named(.enter))
    tab.take(.lookedUp(try #require(tab.number), .success(.schema(try JSONFragment(parsing: described)))))
    tab.type("canary-4711")
    tab.press(.named(.escape), .function(5))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(TestTab.answer(#"{"name": "canary-4711", "born": 1}"#))))
    tab.press(.function(6), "r")
    #expect(!tab.text.contains("canary"), "\(tab.text)")
    tab.press("b")
    #expect(!tab.text.contains("canary"), "\(tab.text)")
    tab.press(.alt("k"))
    let kept = tab.effects.compactMap { effect -> MadeCall? in
      guard case .keepStep(_, plan: _, let call) = effect else { return nil }
      return call
    }
    #expect(kept.count == 1)
    #expect(!kept.contains { $0.inputs.contains { $0.value.text.contains("canary") } })
  }
}
