import ConnectorModel
import JSONText
import Testing

@Suite struct WebhookTests {
  private let connector = Fixture.connector

  @Test func theCallbackGetsAPlaceWhereThereIsNoBody() throws {
    let after = performed(try .addCallback(toOperationAt: Fixture.list, on: connector))
    let definition = try #require(after.definition)
    let operation = try #require(definition.operation(at: Fixture.list))
    let callback = try #require(operation.callback(in: definition))
    #expect(callback.last == "callbackUrl")
    let body = operation.parameters(in: definition).first { $0.location == .body }
    #expect(body?.isRequired == true)
    #expect(body?.schema?["required"].strings == ["callbackUrl"])
    #expect(after.value(at: Place(.definition, callback))?["x-ms-visibility"]?.string == "internal")
  }

  @Test func everythingAroundTheCallbackIsRequired() throws {
    let text = #"""
      {"swagger": "2.0", "paths": {"/h": {"post": {"operationId": "H", "parameters": [
        {"name": "body", "in": "body", "schema": {"type": "object", "properties": {
          "hook": {"type": "object", "properties": {"url": {"type": "string"}, "name": {"type": "string"}}}}}}],
        "responses": {}}}}}
      """#
    let odd = Fixture.connector(text)
    let post = Fixture.operation("/h", "post")
    let definition = try #require(odd.definition)
    let operation = try #require(definition.operation(at: post))
    let candidates = operation.callbackCandidates(in: definition)
    #expect(candidates.map(\.last) == ["url", "name"])
    let after = performed(try .setCallback(propertyAt: candidates[0], ofOperationAt: post, on: odd), on: odd)
    let entry = post.appending(["parameters", "0"])
    #expect(after.value(at: Place(.definition, entry))?["required"]?.boolean == true)
    let schema = after.value(at: Place(.definition, entry.appending("schema")))
    #expect(schema?["required"].strings == ["hook"])
    #expect(schema?["properties"]?["hook"]?["required"].strings == ["url"])
  }

  @Test func theUnsubscribeCallIsInternalAndTheAnswerLeadsToIt() throws {
    let after = performed(try .addUnsubscribe(ofTriggerAt: Fixture.create, on: connector))
    let place = Place(.definition, Fixture.operation("/orders/{id}", "delete"))
    #expect(after.value(at: place)?["operationId"]?.string == "DeleteOrder")
    #expect(after.value(at: place)?["x-ms-visibility"]?.string == "internal")
    let created = after.definition?.operation(at: Fixture.create)?.value["responses"]?["201"]
    #expect(created?["headers"]?["Location"]?["type"]?.string == "string")
    let again = try ConnectorEdit.addUnsubscribe(ofTriggerAt: Fixture.create, on: after)
    #expect(again.steps.isEmpty)
  }

  @Test func theStateOfAPollingTriggerKeepsWhatElseIsThere() throws {
    let edit = try ConnectorEdit.setPolling(
      ofOperationAt: Fixture.list, parameter: "limit", expression: "1", dataPath: "@triggerBody()",
      on: connector)
    let first = performed(edit)
    let config = JSONPointer(tokens: [
      "properties", "policyTemplateInstances", "2", "parameters", "x-ms-apimTemplateParameter.triggerConfig",
    ])
    let more = ConnectorEdit.set(
      Place(.properties, config.appending("x-ms-triggerConfig-nextLink")), to: "next", on: first)
    let second = performed(more, on: first)
    let renamed = performed(
      try .setPolling(
        ofOperationAt: Fixture.list, parameter: "region", expression: "2", dataPath: "@triggerBody()",
        on: second),
      on: second)
    let written = renamed.value(at: Place(.properties, config))
    #expect(written?.keys == ["region", "x-ms-triggerConfig-nextLink"])
    #expect(written?["region"]?.string == "2")
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.setPolling(
        ofOperationAt: Fixture.list, parameter: "", expression: "2", dataPath: "", on: connector)
    }
  }
}
