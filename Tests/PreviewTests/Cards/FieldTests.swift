import ConnectorModel
import Runner
import Testing

@testable import Preview

@Suite struct FieldTests {
  private func fields(_ parameters: String, definitions: String = "{}") throws -> [CardField] {
    try #require(try Definition(parameters: parameters, definitions: definitions).card).fields
  }

  @Test func `fields stand in the designer's order, and within a part in the file's`() throws {
    let fields = try fields(
      """
      {"name": "a", "in": "query", "type": "string", "x-ms-visibility": "advanced"},
      {"name": "n", "in": "query", "type": "string"},
      {"name": "none", "in": "query", "type": "string", "x-ms-visibility": "none"},
      {"name": "i", "in": "query", "type": "string", "x-ms-visibility": "important"},
      {"name": "h", "in": "query", "type": "string", "required": true, "x-ms-visibility": "internal", "default": "1"},
      {"name": "r", "in": "query", "type": "string", "required": true, "x-ms-visibility": "advanced"},
      {"name": "I", "in": "header", "type": "string", "x-ms-visibility": "Important"}
      """)
    #expect(fields.map(\.name) == ["r", "i", "I", "n", "none", "a", "h"])
    #expect(fields.map(\.part) == [.required, .important, .important, .normal, .normal, .advanced, .hidden])
  }

  @Test func `labels are summaries, then titles, then names, after those of the objects around`() throws {
    let fields = try fields(
      """
      {"name": "id", "in": "path", "required": true, "type": "string", "x-ms-summary": "Order number"},
      {"name": "raw", "in": "query", "type": "string", "x-ms-summary": " "},
      {"name": "body", "in": "body", "schema": {"type": "object", "properties": {
        "plain": {"type": "string"}, "titled": {"type": "string", "title": "Nice"},
        "who": {"type": "object", "title": "Customer", "x-ms-summary": "Buyer", "properties": {
          "name": {"type": "string"}, "mail": {"type": "string", "x-ms-summary": "E-mail"}}}}}}
      """)
    #expect(
      fields.map(\.label) == ["Order number", "raw", "plain", "Nice", "Customer name", "Buyer E-mail"])
    #expect(fields.map(\.labelSource) == [.summary, .name, .name, .title, .name, .summary])
    #expect(fields.last?.name == "body/who/mail")
  }

  @Test func `a body is flattened, without what is only read, and required goes all the way down`() throws {
    let fields = try fields(
      """
      {"name": "body", "in": "body", "required": true, "schema": {"type": "object", "required": ["who", "count"],
        "properties": {"made": {"type": "string", "readOnly": true}, "count": {"type": "integer", "default": 2},
        "who": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"},
        "age": {"type": "integer"}}}, "maybe": {"type": "object", "required": ["x"], "properties": {
        "x": {"type": "string"}}}}}}
      """)
    #expect(fields.map(\.name) == ["body/count", "body/who/name", "body/who/age", "body/maybe/x"])
    #expect(fields.map(\.isRequired) == [true, true, false, false])
    #expect(fields.first?.defaultText == "2")
  }

  @Test func `each kind of value has its control`() throws {
    let fields = try fields(
      """
      {"name": "t", "in": "query", "type": "boolean"},
      {"name": "c", "in": "query", "type": "string", "enum": ["a", "b"], "x-ms-enum-values": [
        {"value": "a", "displayName": "First"}]},
      {"name": "l", "in": "query", "type": "string", "x-ms-dynamic-values": {"operationId": "Do", "value-path": "v"}},
      {"name": "p", "in": "query", "type": "string", "x-ms-dynamic-tree": {"open": {"operationId": "No"}}},
      {"name": "f", "in": "formData", "type": "file"},
      {"name": "x", "in": "query", "type": "array", "items": {"type": "string"}}
      """)
    #expect(fields.map(\.control.name) == ["toggle", "choices", "lookup", "picker", "file", "list"])
    guard case .choices(let choices) = fields[1].control else { return }
    #expect(choices.map(\.label) == ["First", "b"])
    #expect(fields[2].control.lookup == CardLookup(operationID: "Do", summary: "Do it"))
    #expect(fields[3].control.lookup == CardLookup(operationID: "No", summary: nil))
    #expect(fields[5].control.items.map(\.name) == ["x/*"])
  }

  @Test func `schemas that hold themselves end`() throws {
    let fields = try fields(
      ##"{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Node"}}"##,
      definitions:
        ##"{"Node": {"type": "object", "properties": {"n": {"type": "string"}, "next": {"$ref": "#/definitions/Node"}, "all": {"type": "array", "items": {"$ref": "#/definitions/Node"}}}}}"##
    )
    #expect(fields.map(\.name) == ["body/n", "body/next", "body/all"])
    #expect(fields[1].control == .cut)
  }

  @Test func `what another operation describes is asked for`() throws {
    let fields = try fields(
      """
      {"name": "body", "in": "body", "schema": {"type": "object", "x-ms-dynamic-schema": {"operationId": "Do"},
        "properties": {"known": {"type": "string"}}}}
      """)
    #expect(fields.map(\.name) == ["body/known", "body/*"])
    #expect(fields.last?.control.name == "dynamic")
  }
}
