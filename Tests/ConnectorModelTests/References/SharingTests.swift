import ConnectorModel
import JSONText
import Testing

@Suite struct SharingTests {
  private let connector = Fixture.connector
  private let schema = Fixture.create.appending(["parameters", "0", "schema"])

  @Test func aSchemaIsExtractedAndInlinedAgain() throws {
    let shared = performed(try .extract(at: schema, to: .definitions, "NewOrder", on: connector))
    #expect(shared.value(at: Place(.definition, schema))?["$ref"]?.string == "#/definitions/NewOrder")
    #expect(shared.definition?.root["definitions"]?["NewOrder"]?["required"].strings == ["item"])
    let back = performed(try .inlineReference("NewOrder", in: .definitions, on: shared), on: shared)
    #expect(
      back.value(at: Place(.definition, schema)).map { JSONFragment($0) }
        == connector.value(at: Place(.definition, schema)).map { JSONFragment($0) })
    #expect(back.definition?.root["definitions"]?["NewOrder"] == nil)
  }

  @Test func equalSchemasAreSharedOnlyWhenAskedFor() throws {
    let text = #"""
      {"swagger": "2.0", "paths": {"/a": {"get": {"responses": {
        "200": {"description": "A", "schema": {"type": "object", "properties": {"x": {"type": "string"}}}},
        "201": {"description": "B", "schema": {"type": "object", "properties": {"x": {"type": "string"}}}}}}}}}
      """#
    let odd = Fixture.connector(text)
    let first = Fixture.operation("/a", "get").appending(["responses", "200", "schema"])
    let second = Fixture.operation("/a", "get").appending(["responses", "201", "schema"])
    let one = performed(try .extract(at: first, to: .definitions, "X", on: odd), on: odd)
    #expect(one.value(at: Place(.definition, second))?["$ref"] == nil)
    let all = performed(try .extract(at: first, to: .definitions, "X", everywhere: true, on: odd), on: odd)
    #expect(all.value(at: Place(.definition, second))?["$ref"]?.string == "#/definitions/X")
    #expect(all.definition?.root["definitions"]?.count == 1)
  }

  @Test func whatContainsItselfIsNotInlined() {
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.inlineReference("Lonely", in: .definitions, on: connector)
    }
  }

  @Test func aTakenNameAndAReferenceAreRefused() {
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.extract(at: schema, to: .definitions, "Order", on: connector)
    }
    let items = JSONPointer(tokens: ["definitions", "OrderList", "items"])
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.extract(at: items, to: .definitions, "Item", on: connector)
    }
  }

  @Test func onlyWhatNothingReachesIsRemoved() throws {
    let after = performed(try .removeUnusedReferences(on: connector))
    #expect(after.definition?.root["definitions"]?.keys == ["Order", "OrderList"])
    #expect(after.definition?.root["parameters"]?.keys == ["region"])
    #expect(throws: ConnectorEditError.self) { try ConnectorEdit.removeUnusedReferences(on: after) }
  }
}
