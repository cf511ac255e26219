import ConnectorModel
import JSONText
import Testing

@Suite struct DynamicValuesTests {
  @Test func bothFormsAreWrittenAndRead() throws {
    let place = Place(.definition, Fixture.list.appending(["parameters", "0"]))
    let list = DynamicValues(
      operationID: "GetOrder", collection: "value", valuePath: "id", titlePath: "name",
      parameters: [
        .init(name: "id", source: .parameter("region")), .init(name: "top", source: .value(50)),
      ])
    let after = performed(try .setDynamicValues(of: place, to: list, on: Fixture.connector))
    let owner = try #require(after.value(at: place))
    #expect(DynamicValues(of: owner) == list)
    #expect(
      owner["x-ms-dynamic-list"].map { JSONFragment($0) } == [
        "operationId": "GetOrder",
        "parameters": ["id": ["parameterReference": "region"], "top": ["value": 50]],
        "itemsPath": "value", "itemValuePath": "id", "itemTitlePath": "name",
      ])
    var shorter = list
    shorter.titlePath = ""
    shorter.parameters.removeLast()
    let second = performed(try .setDynamicValues(of: place, to: shorter, on: after), on: after)
    #expect(try DynamicValues(of: #require(second.value(at: place))) == shorter)
    let none = performed(try .setDynamicValues(of: place, to: nil, on: second), on: second)
    #expect(none.definitionFile.bytes == Fixture.connector.definitionFile.bytes)
  }

  @Test func theNewerSchemaPathLeavesPropertiesOut() throws {
    let place = Place(.definition, Fixture.create.appending(["parameters", "0", "schema"]))
    let edit = try ConnectorEdit.setDynamicSchema(
      of: place,
      to: DynamicSchema(
        operationID: "GetOrder", valuePath: "schema/properties",
        parameters: [.init(name: "id", source: .parameter("item"))]), on: Fixture.connector)
    let schema = try #require(performed(edit).value(at: place))
    #expect(schema["x-ms-dynamic-schema"]?["value-path"]?.string == "schema/properties")
    #expect(schema["x-ms-dynamic-properties"]?["itemValuePath"]?.string == "schema")
  }
}
