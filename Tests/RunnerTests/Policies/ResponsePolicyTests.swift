import ConnectorModel
import SignIn
import Testing
import Transport

@testable import Runner

@Suite struct ResponsePolicyTests {
  /// The result of one call that the service answers with a body.
  private func result(
    _ template: String, _ values: [String: String], answer: String, schema: String = #"{"type": "object"}"#
  ) throws -> OperationResult {
    let members = values.sorted { $0.key < $1.key }.map {
      "\"x-ms-apimTemplateParameter.\($0.key)\": \"\($0.value)\""
    }
    let all = (members + ["\"x-ms-apimTemplate-policySection\": \"Response\""]).joined(separator: ", ")
    let definition = ConnectorFixture.definition(
      responses: #""200": {"description": "OK", "schema": \#(schema)}"#)
    let connector = ConnectorFixture.connector(
      definition,
      properties:
        #"{"properties": {"policyTemplateInstances": [{"templateId": "\#(template)", "parameters": {\#(all)}}]}}"#
    )
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), explains: true)
    let operation = try #require(builder.definition.operations.first)
    let prepared = try builder.prepare(operation)
    var response = HTTPResponse(status: 200, body: Array(answer.utf8))
    response.headers = [HTTPHeader(name: "Content-Type", value: "application/json")]
    return ResponseCheck(builder.definition).result(for: response, to: prepared, of: operation)
  }

  @Test func anObjectBecomesAListThatTheSchemaDescribes() throws {
    let values = [
      "propertyParentPath": "@body()", "propertySubPath": "map", "newPropertyPath": "@body().rows",
      "keyName": "Name",
      "valueName": "Details",
    ]
    let schema =
      #"{"type": "object", "required": ["rows"], "properties": {"rows": {"type": "array", "items": {"type": "object", "required": ["Name"]}}}}"#
    let passed = try result(
      "convertobjecttoarray", values, answer: #"{"map": {"a": 1, "b": {"c": 2}}}"#, schema: schema)
    #expect(passed.status == .passed, "\(passed.findings)")
    #expect(passed.notes.contains { $0.contains("convertobjecttoarray") && $0.contains("writes rows") })
    let without = try result("convertobjecttoarray", values, answer: #"{"other": 1}"#, schema: schema)
    #expect(without.status == .failed)
  }

  @Test func aListBecomesAnObject() throws {
    let shape = DataPolicyTests.changed(
      "convertarraytoobject",
      [
        "propertyParentPath": "@body()", "propertySubPath": "list", "newPropertyPath": "@body().by",
        "keyWithinCollectionPath": "id", "retainKey": "false",
      ],
      #"{"list": [{"id": "x", "n": 1}, {"id": "y", "n": 2}, 3]}"#)
    #expect(
      shape
        == #"{"list": [{"id": "x", "n": 1}, {"id": "y", "n": 2}, 3], "by": {"x": {"n": 1}, "y": {"n": 2}}}"#)
  }

  @Test func aHeaderOfTheAnswerIsSet() throws {
    let passed = try result("setheader", ["name": "X-A", "value": "1"], answer: "{}")
    #expect(passed.status == .passed)
    #expect(passed.response?.headers.contains { $0.name == "X-A" && $0.value == "1" } == true)
  }

  @Test func whatCannotBeCarriedOutMakesTheVerdictPartial() throws {
    let partial = try result("setproperty", ["newPropertyParentPathTemplate": "nothing"], answer: "{}")
    #expect(partial.status == .partial)
    #expect(partial.notes.contains { $0.contains("cannot be carried out") })
  }

  @Test(arguments: [(403, true), (401, false), (200, false)])
  func theStatusThatEndsTheConnectionIsToldAndItsTokenForgotten(_ status: Int, _ ends: Bool) async throws {
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(
        root: #", "securityDefinitions": {"o": {"type": "oauth2", "flow": "accessCode"}}"#),
      properties: """
        {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {}}},
        "policyTemplateInstances": [{"templateId": "setconnectionstatustounauthenticated", "title": "Out",
        "parameters": {"x-ms-apimTemplateParameter.statusCode": 403}}]}}
        """)
    let keeper = TokenKeeper(
      TokenSet(accessToken: Secret("token-1")),
      client: TokenClient(OAuthProvider(), client: OAuthClient(id: "app")) { request throws(TransportError) in
        throw TransportError(.unreachable, target: request.url)
      })
    let run = try TestRun(
      try RequestBuilder(connector, connection: try ConnectionDefinition(connector), explains: true),
      signIn: SignedConnection(keeper: keeper, field: "token"))
    let report = await run.run(sending: { _ in HTTPResponse(status: status) })
    let result = try #require(report.results.first)
    #expect(
      result.notes.contains { $0.contains("marks the connection unauthenticated when the answer is 403") })
    #expect(result.findings.contains { $0.message.contains("would be marked unauthenticated") } == ends)
    let token = try? await keeper.accessToken()
    #expect((token == nil) == ends)
  }
}
