import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import Testing

@testable import Wizard

/// Inputs whose fields only the service knows.
@Suite struct FlowDescribedTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "Forms", "version": "1"}, "host": "api.test", "schemes": ["https"],
    "paths": {
      "/forms/{form}": {"post": {"operationId": "SendForm", "summary": "Send a form", "parameters": [
          {"name": "form", "in": "path", "required": true, "type": "string"},
          {"name": "body", "in": "body", "required": true, "schema": {"type": "object", "x-ms-dynamic-schema": {
            "operationId": "DescribeForm", "parameters": {"form": {"parameter": "form"}}, "value-path": "schema"}}}],
          "responses": {"200": {"description": "ok", "schema": {"type": "object", "properties": {
            "id": {"type": "integer", "x-ms-summary": "Number"}}}}}}},
      "/schemas/{form}": {"get": {"operationId": "DescribeForm", "parameters": [
          {"name": "form", "in": "path", "required": true, "type": "string"}],
          "responses": {"200": {"description": "ok", "schema": {"type": "object"}}}}}
    }}
    """

  private static let schema = #"""
    {"type": "object", "required": ["who"], "properties": {
      "who": {"type": "string", "title": "Who"},
      "size": {"type": "integer", "title": "Size", "enum": [1, 2]},
      "place": {"type": "object", "properties": {"town": {"type": "string", "title": "Town"}}}}}
    """#

  private func asked() throws -> FlowTab {
    var flow = try FlowTab(FlowDescribedTests.definition)
    flow.add("SendForm")
    try flow.focus("input form")
    flow.type("f1")
    try flow.focus("input body")
    #expect(flow.text.contains("Alt-v: fields"))
    flow.pick("which fields")
    let number = try #require(flow.tab.number)
    flow.tab.take(
      .lookedUp(number, .success(.schema(try JSONFragment(parsing: FlowDescribedTests.schema)))))
    return flow
  }

  @Test func `each has a field of its own once the service was asked`() throws {
    var flow = try asked()
    #expect(flow.text.contains("the service describes 3 fields"))
    #expect(try flow.screen.form.focusedField?.id == "part body at /who")
    flow.type("me")
    try flow.focus("part body at /place/town")
    flow.type("Ulm")
    let value = try flow.screen.flow.steps[0]["inputs"]?["body"]
    #expect(value == (try JSONFragment(parsing: #"{"who": "me", "place": {"town": "Ulm"}}"#)))
    flow.press(.function(8))
    #expect(
      try flow.screen.flow.steps[0]["inputs"]?["body"] == (try JSONFragment(parsing: #"{"who": "me"}"#)))
  }

  @Test func `they take the values of their enum and dynamic content`() throws {
    var flow = try asked()
    try flow.focus("part body at /size")
    flow.press(.alt("v"), "2", .named(.enter))
    #expect(try flow.screen.flow.steps[0]["inputs"]?["body"]?["size"] == .number("2"))
    flow.add("SendForm")
    #expect(try flow.screen.form.fields.contains { $0.id == "part body at /size" })
    try flow.focus("part body at /size")
    flow.pick("Send a form > Number")
    let value = try flow.screen.flow.steps[1]["inputs"]?["body"]?["size"]
    #expect(value == .string("${sendForm.body.id}"), "\(flow.text)")
  }

  @Test func `a description without fields is said`() throws {
    var flow = try FlowTab(FlowDescribedTests.definition)
    flow.add("SendForm")
    try flow.focus("input form")
    flow.type("f1")
    try flow.focus("input body")
    flow.pick("which fields")
    let number = try #require(flow.tab.number)
    flow.tab.take(.lookedUp(number, .success(.schema(.object([])))))
    #expect(flow.text.contains("fill the value in as JSON"))
  }
}
