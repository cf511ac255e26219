import ConnectorModel
import JSONText
import Testing

@Suite struct SchemaPartTests {
  private let connector = Fixture.connector
  private let schema = Fixture.create.appending(["parameters", "0", "schema"])

  @Test func partsComeAndTheListGoesWithTheLast() throws {
    let part: JSONFragment = ["$ref": "#/definitions/Order"]
    let after = performed(try .addPart(part, toSchemaAt: schema, on: connector))
    let first = schema.appending(["allOf", "0"])
    #expect(after.value(at: Place(.definition, first)).map { JSONFragment($0) } == part)
    let second = performed(try .addPart(["type": "object"], toSchemaAt: schema, on: after), on: after)
    #expect(second.value(at: Place(.definition, schema.appending("allOf")))?.count == 2)
    let one = performed(try .deleteSchema(at: schema.appending(["allOf", "1"]), on: second), on: second)
    #expect(one.definitionFile.bytes == after.definitionFile.bytes)
    let none = performed(try .deleteSchema(at: first, on: one), on: one)
    #expect(none.definitionFile.bytes == connector.definitionFile.bytes)
  }

  @Test func otherPropertiesAreAllowedAndForbidden() throws {
    let after = performed(
      try .setOtherProperties(ofSchemaAt: schema, to: ["type": "string"], on: connector))
    #expect(after.value(at: Place(.definition, schema))?["additionalProperties"]?["type"]?.string == "string")
    let back = performed(try .setOtherProperties(ofSchemaAt: schema, to: nil, on: after), on: after)
    #expect(back.definitionFile.bytes == connector.definitionFile.bytes)
  }

  @Test func deletingAPropertyTakesItsNameFromTheRequired() throws {
    let after = performed(try .deleteSchema(at: schema.appending(["properties", "item"]), on: connector))
    #expect(after.value(at: Place(.definition, schema))?["required"] == nil)
    #expect(after.value(at: Place(.definition, schema))?["properties"]?.keys == ["count"])
  }

  @Test func aDefinitionNamedPropertiesIsNoProperty() throws {
    let odd = Fixture.connector(
      #"{"swagger": "2.0", "paths": {}, "definitions": {"properties": {"type": "object", "items": {"type": "string"}}}}"#
    )
    let pointer = JSONPointer(tokens: ["definitions", "properties", "items"])
    let after = performed(try .deleteSchema(at: pointer, on: odd), on: odd)
    #expect(after.value(at: Place(.definition, pointer)) == nil)
  }

  @Test func whatIsPutInGetsAFreeName() throws {
    let fragment: JSONFragment = ["type": "number", "x-own": [1]]
    let after = performed(try .pasteProperty("item", fragment, toSchemaAt: schema, on: connector))
    let place = Place(.definition, schema.appending(["properties", "item2"]))
    #expect(after.value(at: place).map { JSONFragment($0) } == fragment)
  }

  @Test func aParameterIsPutIntoAnotherOperation() throws {
    let limit: JSONFragment = ["name": "limit", "in": "query", "type": "integer"]
    let once = performed(try .pasteParameter(limit, toOperationAt: Fixture.create, on: connector))
    let twice = performed(try .pasteParameter(limit, toOperationAt: Fixture.create, on: once), on: once)
    let names = twice.definition?.operation(at: Fixture.create)?.ownParameters.map { $0["name"]?.string }
    #expect(names == ["body", "limit", "limit2"])
    let path: JSONFragment = ["name": "shop", "in": "path", "required": true, "type": "string", "x-own": 1]
    let moved = performed(try .pasteParameter(path, toOperationAt: Fixture.create, on: connector))
    let target = Fixture.operation("/orders/{shop}", "post")
    #expect(moved.definition?.operation(at: target)?.ownParameters.last.map { JSONFragment($0) } == path)
  }

  @Test func asecondBodyAndASharedTwinAreRefused() {
    let body: JSONFragment = ["name": "more", "in": "body", "schema": [:]]
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.pasteParameter(body, toOperationAt: Fixture.create, on: connector)
    }
    let shared: JSONFragment = ["$ref": "#/parameters/region"]
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.pasteParameter(shared, toOperationAt: Fixture.list, on: connector)
    }
  }
}
