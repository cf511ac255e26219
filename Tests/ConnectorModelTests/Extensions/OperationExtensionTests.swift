import ConnectorModel
import JSONText
import Testing

@Suite struct OperationExtensionTests {
  private let connector = Fixture.connector

  @Test func pluginsMayUseAnOperationAndNoLonger() throws {
    let on = performed(try .setPluginUse(true, ofOperationAt: Fixture.create, on: connector))
    let data = on.definition?.operation(at: Fixture.create)?.value["x-ms-openai-data"]
    #expect(data?["openai-enabled"]?.boolean == true)
    #expect(data?["operations"]?[0]?["x-ms-require-user-confirmation"]?.boolean == true)
    let calm = performed(
      try .setPluginConfirmation(false, ofOperationAt: Fixture.create, on: on), on: on)
    let off = performed(try .setPluginUse(false, ofOperationAt: Fixture.create, on: calm), on: calm)
    let last = off.definition?.operation(at: Fixture.create)?.value["x-ms-openai-data"]
    #expect(
      last.map { JSONFragment($0).text }
        == #"{"openai-enabled": false, "operations": [{"operationId": "CreateOrder", "x-ms-require-user-confirmation": false}]}"#
    )
    #expect(try ConnectorEdit.setPluginUse(false, ofOperationAt: Fixture.get, on: connector).steps.isEmpty)
  }

  @Test func anOperationSignsInOnItsOwn() throws {
    let none = performed(try .setSecurity(ofOperationAt: Fixture.create, to: [], on: connector))
    #expect(
      none.definition?.operation(at: Fixture.create)?.value["security"].map { JSONFragment($0).text } == "[]")
    let key = performed(try .setSecurity(ofOperationAt: Fixture.create, to: ["API Key"], on: connector))
    let written = key.definition?.operation(at: Fixture.create)?.value["security"]
    #expect(written.map { JSONFragment($0).text } == #"[{"API Key": []}]"#)
    let back = performed(try .setSecurity(ofOperationAt: Fixture.create, to: nil, on: key), on: key)
    #expect(back.definitionFile.bytes == connector.definitionFile.bytes)
  }
}
