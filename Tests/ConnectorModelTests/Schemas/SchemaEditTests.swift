import ConnectorModel
import JSONText
import Testing

@Suite struct SchemaEditTests {
  private let connector = Fixture.connector
  private let schema = Fixture.create.appending(["parameters", "0", "schema"])
  private var item: JSONPointer { schema.appending(["properties", "item"]) }

  @Test func propertiesAreAddedRenamedAndDeletedWithRequired() throws {
    let added = try ConnectorEdit.addProperty("note", isRequired: true, toSchemaAt: schema, on: connector)
    #expect(
      changes(added) == [
        #"- "count": {"type": "integer"}"#, #"- "required": ["item"],"#, #"+ "required": ["item", "note"],"#,
        #"+ "count": {"type": "integer"},"#, #"+ "note": {"type": "string"}"#,
      ])
    #expect(
      try changes(.renameProperty(at: item, to: "article", on: connector)) == [
        #"- "item": {"type": "string"},"#, #"- "required": ["item"],"#,
        #"+ "required": ["article"],"#, #"+ "article": {"type": "string"},"#,
      ])
    #expect(
      try changes(.deleteProperty(at: item, on: connector)) == [
        #"- "item": {"type": "string"},"#, #"- "required": ["item"],"#,
      ])
  }

  @Test func aReferenceIsSetAndReplacedByACopy() throws {
    let edit = try ConnectorEdit.setReference(at: item, to: .definitions, "Order", on: connector)
    let after = performed(edit)
    #expect(after.value(at: Place(.definition, item))?["$ref"]?.string == "#/definitions/Order")
    let copy = performed(try .replaceReferenceByCopy(at: item, on: after), on: after)
    #expect(copy.value(at: Place(.definition, item))?["properties"]?["id"] != nil)
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.setReference(at: item, to: .definitions, "Nothing", on: connector)
    }
  }
}
