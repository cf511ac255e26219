import JSONText
import Runner
import Testing

struct OperationFormTests {
  @Test func aFieldSaysWhatTheDefinitionSays() throws {
    let form = try ConnectorFixture.form(
      ConnectorFixture.definition(
        parameters: #"""
          {"name": "status", "in": "query", "type": "string", "format": "html", "required": true,
           "x-ms-summary": "Order status", "description": "Which orders", "default": "open",
           "x-ms-test-value": "done", "x-ms-visibility": "advanced", "enum": ["open", "done"],
           "x-ms-enum-values": [{"displayName": "Open ones", "value": "open"}]}
          """#))
    let field = try #require(form["status"])
    #expect(field.label == "Order status")
    #expect(field.format == "html")
    #expect(field.isRequired)
    #expect(!field.isInternal)
    #expect(field.kind == .text)
    #expect(field.choices.map(\.value) == ["open", "done"])
    #expect(field.choices.map(\.label) == ["Open ones", "done"])
    #expect(field.preset?.string == "done")
  }

  @Test(arguments: [
    (#""type": "integer""#, InputKind.integer), (#""type": "number""#, .number),
    (#""type": "boolean""#, .boolean),
    (#""type": "file""#, .file), (#""type": "object""#, .json), (#""type": "strnig""#, .text),
    (#""x": 1"#, .text),
    (#""type": "array", "items": {"type": "integer"}"#, .list(of: .integer)),
    (#""type": "array""#, .list(of: .text)),
  ])
  func kinds(_ more: String, _ expected: InputKind) throws {
    let form = try ConnectorFixture.form(
      ConnectorFixture.definition(parameters: #"{"name": "q", "in": "formData", \#(more)}"#))
    #expect(form["q"]?.kind == expected)
  }

  @Test func leavesOfTheBody() throws {
    let form = try ConnectorFixture.form(JSONBodyTests.definition())
    #expect(
      form.fields.map(\.name) == [
        "body/name", "body/count", "body/price", "body/customer/mail", "body/customer/vip", "body/tags",
        "body/lines", "body/source",
      ])
    #expect(form["body/tags"]?.kind == .list(of: .text))
    #expect(form["body/lines"]?.kind == .json)
    #expect(form["body/source"]?.isInternal == true)
    #expect(form["body/name"]?.isRequired == true)
  }

  @Test func propertiesOfAllBranchesAreMerged() throws {
    let form = try ConnectorFixture.form(
      JSONBodyTests.definition(
        schema: ##"""
          {"allOf": [{"$ref": "#/definitions/Customer"},
            {"type": "object", "properties": {"age": {"type": "integer"}}}]}
          """##))
    #expect(form.fields.map(\.name) == ["body/mail", "body/vip", "body/age"])
    #expect(form["body/mail"]?.isRequired == true)
  }
}
