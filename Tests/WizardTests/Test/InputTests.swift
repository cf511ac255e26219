import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import TestSupport
import Testing
import Transport

@testable import Wizard

@Suite struct InputTests {
  @Test func `letters on the operation filter it, and F5 of the Definition goes to what is missing`() throws {
    var tab = TestTab()
    try tab.focus("operation")
    tab.type("ListT")
    #expect(tab.text.contains("ListT"), "\(tab.text)")
    tab.press(.named(.enter))
    #expect(try tab.screen.operation?.tokens == ["paths", "/teams", "get"])
    let text = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(text == TestTab.definition)
    tab.press(.alt("3"), .named(.home), .named(.down), .function(5))
    #expect(try tab.screen.form.focusedField?.id == "connection token", "\(tab.text)")
    tab.press(.function(6))
    #expect(tab.text.contains("there is no answer yet"))
  }

  @Test func `an optional list of objects opens its editor, and keeps what was typed`() throws {
    var tab = TestTab(InputTests.definition, properties: InputTests.properties)
    try tab.focus("input body/lines")
    tab.press(.named(.enter))
    #expect(tab.text.contains("┌ body/lines "))
    tab.take(.key(.paste(#"[{"x": 1}]"#)))
    tab.press(.named(.escape))
    #expect(try tab.value("body/lines") == #"[{"x": 1}]"#)
    tab.press(.named(.enter))
    #expect(tab.text.contains(#"[{"x": 1}]"#))
    tab.press(.named(.escape))
    #expect(try tab.value("body/lines") == #"[{"x": 1}]"#)
  }

  @Test(arguments: ["remember", "operation", "connection", "lookup", "mend", "sure"])
  func `an input that is named like a command gets its value`(name: String) throws {
    var tab = TestTab(
      InputTests.definition.replacing("\"NAME\"", with: "\"\(name)\""), properties: InputTests.properties)
    let operation = try tab.screen.operation
    try tab.focus("input \(name)")
    tab.press(.named(.enter), "3")
    #expect(try tab.value(name) == "two")
    #expect(try tab.screen.operation == operation)
    #expect(tab.effects.isEmpty)
    #expect(!tab.text.contains("┌"))
  }

  @Test func `a password is masked, and written into no plan`() throws {
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", InputTests.definition)
    var tab = TestTab(
      InputTests.definition, properties: InputTests.properties,
      in: try ConnectorFolder.locate(folder.path))
    try tab.focus("input pass")
    tab.type("canary-word")
    #expect(!tab.text.contains("canary"))
    tab.press(.function(5))
    tab.press(.named(.left), .named(.enter))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(TestTab.answer("{}"))))
    tab.press(.alt("k"))
    let kept = tab.effects.compactMap { effect -> MadeCall? in
      guard case .keepStep(_, plan: _, let call) = effect else { return nil }
      return call
    }
    #expect(try #require(kept.first).inputs.isEmpty)
    tab.take(.stepKept(.success(KeptStep(plan: "recorded.plan.yaml", number: 1, operation: "Put"))))
    #expect(tab.text.contains("without the secret pass"))
  }

  private static let properties = #"{"properties": {"connectionParameters": {}}}"#

  private static let definition = """
    {"swagger": "2.0", "info": {"title": "Me", "version": "1"}, "host": "api.test", "schemes": ["https"],
    "paths": {"/a": {"post": {"operationId": "Put", "parameters": [
      {"name": "NAME", "in": "query", "type": "string", "enum": ["one", "two"]},
      {"name": "pass", "in": "query", "type": "string", "format": "password"},
      {"name": "body", "in": "body", "schema": {"type": "object", "properties": {
        "lines": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "integer"}}}}}}}
      ], "responses": {"200": {"description": "OK"}}}}}}
    """
}

extension TestTab {
  /// What was filled in for an input.
  func value(_ name: String) throws -> String? {
    let screen = try screen
    return screen.operation.flatMap { screen.inputs[$0]?[name] }
  }
}
