import ConnectorModel
import JSONText
import Testing

@Suite struct TriggerEditTests {
  private let connector = Fixture.connector

  @Test func theKindsFollowEachOther() throws {
    let webhook = performed(try .setTrigger(.webhook, ofOperationAt: Fixture.create, on: connector))
    #expect(webhook.definition?.operation(at: Fixture.create)?.kind == .webhook)
    let polling = performed(
      try .setTrigger(.polling, ofOperationAt: Fixture.create, on: webhook), on: webhook)
    #expect(polling.definition?.operation(at: Fixture.create)?.kind == .polling)
    let action = performed(try .setTrigger(.action, ofOperationAt: Fixture.create, on: polling), on: polling)
    #expect(action.definitionFile.bytes == connector.definitionFile.bytes)
  }

  @Test func theCallbackIsMarkedInternalAndRequired() throws {
    let schema = Fixture.create.appending(["parameters", "0", "schema"])
    let count = schema.appending(["properties", "count"])
    let after = performed(try .setCallback(propertyAt: count, ofOperationAt: Fixture.create, on: connector))
    let item = schema.appending(["properties", "item"])
    let again = performed(
      try .setCallback(propertyAt: item, ofOperationAt: Fixture.create, on: after), on: after)
    #expect(again.value(at: Place(.definition, count))?["x-ms-notification-url"] == nil)
    #expect(again.value(at: Place(.definition, item))?["x-ms-visibility"]?.string == "internal")
    #expect(again.value(at: Place(.definition, schema))?["required"].strings == ["item", "count"])
  }

  @Test func pollingWritesBothFilesAndGoesAgain() throws {
    let edit = try ConnectorEdit.setPolling(
      ofOperationAt: Fixture.list, parameter: "region", expression: "@{triggerBody()[0].id}",
      dataPath: "@triggerBody()", on: connector)
    let after = performed(edit)
    let policy = after.properties?.policies.last
    #expect(policy?.template == "pollingtrigger")
    #expect(policy?.operationIDs == ["ListOrders"])
    #expect(policy?.parameter("triggerConfig")?["region"]?.string == "@{triggerBody()[0].id}")
    #expect(after.definition?.root["parameters"]?["region"]?["x-ms-visibility"]?.string == "internal")
    let again = try ConnectorEdit.setPolling(
      ofOperationAt: Fixture.list, parameter: "region", expression: "@{triggerBody()[0].id}",
      dataPath: "@triggerBody().value", on: after)
    #expect(changes(again, on: after).count == 2)
  }
}
