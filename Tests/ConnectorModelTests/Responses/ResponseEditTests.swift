import ConnectorModel
import JSONText
import Testing

@Suite struct ResponseEditTests {
  private let connector = Fixture.connector

  @Test func codesStayInOrder() throws {
    let after = performed(try .addResponse("404", toOperationAt: Fixture.get, on: connector))
    let responses = after.definition?.operation(id: "GetOrder")?.value["responses"]
    #expect(responses?.keys == ["200", "404", "default"])
    #expect(responses?["404"]?["description"]?.string == "Not Found")
    let renamed = try ConnectorEdit.renameResponse(
      "default", to: "500", ofOperationAt: Fixture.get, on: connector)
    #expect(
      changes(renamed) == [
        #"- "default": {"description": "Failed"}"#, #"+ "500": {"description": "Failed"}"#,
      ])
    let deleted = performed(try .deleteResponse("default", ofOperationAt: Fixture.get, on: connector))
    #expect(deleted.definition?.operation(id: "GetOrder")?.value["responses"]?.keys == ["200"])
  }

  @Test func schemasGoToTheSharedResponse() throws {
    let schema: JSONFragment = ["type": "string"]
    let edit = try ConnectorEdit.setResponseSchema(
      "200", ofOperationAt: Fixture.get, to: schema, on: connector)
    #expect(
      changes(edit) == [
        ##"- "Order": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}"##,
        #"+ "Order": {"description": "OK", "schema": {"type": "string"}}"#,
      ])
    let new = performed(
      try .setResponseSchema("202", ofOperationAt: Fixture.create, to: schema, on: connector))
    #expect(new.definition?.operation(id: "CreateOrder")?.value["responses"]?.keys == ["201", "202"])
  }
}
