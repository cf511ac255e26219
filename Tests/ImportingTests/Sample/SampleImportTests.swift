import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// *Import from sample* on an operation that its author has worked on.
struct SampleImportTests {
  private let pointer = JSONPointer(tokens: ["paths", "/orders/{id}", "post"])

  private func connector(_ operation: String, definitions: String = "") -> Connector {
    let text = #"""
      {"swagger": "2.0", "info": {"title": "Orders", "version": "1.0"},
        "securityDefinitions": {"key": {"type": "apiKey", "in": "query", "name": "code"}},
        "paths": {"/orders/{id}": {"post": {"operationId": "UpdateOrder", \#(operation)}}},
        "definitions": {\#(definitions)}}
      """#
    return Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
  }

  private func value(
    _ made: SampleImport, _ connector: Connector, _ tokens: String...
  ) throws -> String? {
    var session = EditSession(connector)
    try session.perform(made.edit)
    let place = Place(.definition, pointer.appending(tokens))
    return session.connector.value(at: place).map { JSONFragment($0).text }
  }

  @Test func aRequestGivesParametersAndBody() throws {
    let start = connector(#""parameters": [{"name": "Limit", "in": "query"}], "responses": {}"#)
    let made = try SampleImport.request(
      """
      POST https://api.contoso.com/orders/7?limit=20&code=abc&isNew=true HTTP/1.1
      Authorization: Bearer very-secret
      X-Trace: 9f
      Content-Type: application/json

      {"createdAt": "2026-01-01", "lines": [{"count": 2}]}
      """, ofOperationAt: pointer, on: start)
    let parameters = try #require(try value(made, start, "parameters"))
    #expect(parameters.contains(#""name": "limit", "in": "query", "type": "integer""#))
    #expect(parameters.contains(#""name": "isNew", "in": "query", "type": "boolean""#))
    #expect(parameters.contains(#""name": "X-Trace", "in": "header", "type": "string""#))
    #expect(!parameters.contains("code") && !parameters.contains("secret"))
    #expect(
      try value(made, start, "parameters", "4", "schema", "properties", "createdAt", "type") == #""string""#)
    #expect(
      try value(made, start, "parameters", "4", "schema", "properties", "createdAt", "x-ms-summary")
        == #""Created At""#)
    #expect(
      made.remarks == [
        "The query parameter code was left out; the sign-in sends it.",
        "The header Authorization was left out; sign-ins stand on the Security tab.",
      ])
    #expect(made.platformHeaders == ["Content-Type"])
  }

  @Test func aCurlCommandIsASample() throws {
    let start = connector(#""responses": {}"#)
    let made = try SampleImport.request(
      "curl -X PUT 'https://a.com/orders/7?page=2' -F file=@a.pdf -F note=hello", ofOperationAt: pointer,
      on: start)
    #expect(try value(made, start, "parameters", "1", "type") == #""file""#)
    #expect(try value(made, start, "consumes", "0") == #""multipart/form-data""#)
    #expect(made.remarks == ["The sample is a PUT, the operation a POST."])
  }

  @Test func aResponseKeepsWhatItsAuthorWrote() throws {
    let start = connector(
      ##""responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}}"##,
      definitions:
        #""Order": {"type": "object", "properties": {"id": {"type": "integer", "title": "Number"}}}"#)
    let made = try SampleImport.response(
      #"{"id": 1.5, "tags": ["a"], "id2": null}"#, code: "200", ofOperationAt: pointer, on: start)
    var session = EditSession(start)
    try session.perform(made.edit)
    let order = try #require(
      session.connector.value(at: Place(.definition, JSONPointer(tokens: ["definitions", "Order"]))))
    #expect(order["properties"]?["id"]?["title"]?.string == "Number")
    #expect(order["properties"]?["id"]?["type"]?.string == "number")
    #expect(order["properties"]?["tags"]?["items"]?["type"]?.string == "string")
    #expect(order["properties"]?["id2"]?["x-nullable"]?.boolean == true)
    _ = session.undo()
    #expect(session.connector.definitionFile.bytes == start.definitionFile.bytes)
  }

  @Test func severalSamplesAreUnited() throws {
    let start = connector(#""responses": {}"#)
    let made = try SampleImport.response(
      """
      HTTP/1.1 201 Created
      Content-Type: application/json

      {"a": 1}
      ###
      {"b": "x"}
      """, code: "201", ofOperationAt: pointer, on: start)
    #expect(try value(made, start, "responses", "201", "schema", "properties", "a", "type") == #""integer""#)
    #expect(try value(made, start, "responses", "201", "schema", "properties", "b", "type") == #""string""#)
    #expect(try value(made, start, "responses", "201", "description") == #""Created""#)
  }

  @Test func whatDoesNotFitIsSaidAndLeft() throws {
    let start = connector(
      #""responses": {"200": {"description": "OK", "schema": {"properties": {"id": {"type": "string"}}}}}"#)
    let made = try SampleImport.response(#"{"id": 7}"#, code: "200", ofOperationAt: pointer, on: start)
    #expect(made.edit.steps.isEmpty)
    #expect(
      made.remarks.count == 1 && made.remarks[0].contains("the definition says string, the sample integer"))
  }

  @Test func theSameSampleTwiceChangesNothing() throws {
    let start = connector(#""responses": {}"#)
    let sample = #"[{"id": 1, "when": "2026-01-01T00:00:00Z", "deep": {"list": [{"a": null}]}}]"#
    let made = try SampleImport.response(sample, code: "200", ofOperationAt: pointer, on: start)
    var session = EditSession(start)
    try session.perform(made.edit)
    let again = try SampleImport.response(sample, code: "200", ofOperationAt: pointer, on: session.connector)
    #expect(again.edit.steps.isEmpty)
    #expect(again.remarks.allSatisfy { !$0.contains("the definition says") })
  }

  @Test func propertiesOfPartsAreFound() throws {
    let start = connector(
      ##""responses": {"200": {"description": "OK", "schema": {"type": "object", "allOf": [{"$ref": "#/definitions/Base"}]}}}"##,
      definitions: #""Base": {"type": "object", "properties": {"id": {"type": "integer"}}}"#)
    let made = try SampleImport.response(
      #"{"id": 7, "name": "a"}"#, code: "200", ofOperationAt: pointer, on: start)
    #expect(
      try value(made, start, "responses", "200", "schema", "properties")
        == #"{"name": {"type": "string", "x-ms-summary": "Name"}}"#)
  }

  @Test func aNotificationIsDescribedAtItsPath() throws {
    let start = connector(#""responses": {}"#)
    let made = try SampleImport.notification(#"{"event": "created"}"#, ofOperationAt: pointer, on: start)
    var session = EditSession(start)
    try session.perform(made.edit)
    let path = JSONPointer(tokens: ["paths", "/orders/{id}", "x-ms-notification-content", "schema"])
    #expect(session.connector.value(at: Place(.definition, path))?["properties"]?["event"] != nil)
  }

  @Test(arguments: ["", "hello", "{\"a\": ", "HTTP/1.1 200 OK"])
  func whatIsNoSampleIsRefused(_ text: String) {
    #expect(throws: ConnectorEditError.self) {
      try SampleImport.response(text, code: "200", ofOperationAt: pointer, on: connector(#""responses": {}"#))
    }
  }

  @Test func aBrokenSampleIsToldWithItsPlace() {
    #expect(
      throws: ConnectorEditError.refused("Line 2, column 5 of the sample: a value is missing here.")
    ) {
      try SampleImport.request("{\n\"a\":}", ofOperationAt: pointer, on: connector(#""responses": {}"#))
    }
  }
}
