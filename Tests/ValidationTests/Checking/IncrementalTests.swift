import ConnectorModel
import ConnectorMutations
import CorpusConnectors
import JSONText
import TestSupport
import Testing
import Validation

/// After any edit the incremental check finds what a full check finds.
struct IncrementalTests {
  private static let fixture = Frame.file.definition(
    #"""
    {
      "swagger": "2.0", "info": {"title": "Orders API", "version": "1.0"}, "host": "api.fabrikam.com",
      "consumes": ["application/json"],
      "paths": {
        "/orders/{id}": {
          "parameters": [{"$ref": "#/parameters/id"}],
          "get": {"operationId": "GetOrder", "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}}},
          "put": {"operationId": "PutOrder", "parameters": [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Order"}}], "responses": {"default": {"$ref": "#/responses/Error"}}}
        },
        "/Orders": {"post": {"operationId": "Get-Order", "x-ms-trigger": "single", "parameters": [{"name": "f", "in": "formData", "type": "file"}, {"name": "kind", "in": "query", "type": "string", "x-ms-dynamic-values": {"operationId": "ListKinds", "parameters": {"a": 1}}}]}},
        "/orders": {"get": {"security": [{"key": ["read"]}]}}
      },
      "parameters": {"id": {"name": "id", "in": "path", "required": true, "type": "string"}},
      "responses": {"Error": {"description": "Error"}},
      "definitions": {
        "Order": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "x-ms-visibility": "internal"}, "lines": {"type": "array", "items": {"$ref": "#/definitions/Line"}}}},
        "Line": {"properties": {"order": {"$ref": "#/definitions/Order"}, "count": {"type": "integer", "default": "1"}, "url": {"x-ms-notification-url": true}}}
      },
      "securityDefinitions": {"key": {"type": "apiKey", "name": "x-key", "in": "header"}}
    }
    """#)
  private static let properties = #"""
    {"properties": {"iconBrandColor": "#007ee5", "connectionParameters": {}, "scriptOperations": ["GetOrders"],
    "policyTemplateInstances": [{"templateId": "setheader", "parameters":
    {"x-ms-apimTemplate-operationName": ["PutOrder"]}}]}}
    """#

  @Test(arguments: 1...60)
  func incrementalEqualsFullOnTheFixture(_ seed: Int) {
    let connector = Connector(
      definition: FileContent(Array(Self.fixture.utf8)), properties: FileContent(Array(Self.properties.utf8)))
    var generator = SeededGenerator(seed: seed)
    check(connector, edits: 25, &generator)
  }

  @Test(arguments: 1...20)
  func incrementalEqualsFullOnRealConnectors(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let paths = Corpus.definitions
    for _ in 0..<4 {
      guard let path = paths.randomElement(using: &generator) else { return }
      let connector = Connector(definitionAt: path)
      guard connector.definitionSize < 200_000 else { continue }
      check(connector, edits: 5, &generator)
    }
  }

  private func check(_ start: Connector, edits: Int, _ generator: inout SeededGenerator) {
    let validator = Validator(profile: .style)
    var incremental = IncrementalValidator(validator)
    var session = EditSession(start)
    #expect(incremental.findings(of: session.connector) == validator.findings(of: session.connector))
    for _ in 0..<edits {
      guard let edit = ConnectorMutation(session.connector).next(using: &generator) else { continue }
      guard (try? session.perform(edit)) == true else { continue }
      if Bool.random(using: &generator), Bool.random(using: &generator) { _ = session.undo() }
      let full = validator.findings(of: session.connector)
      let quick = incremental.findings(of: session.connector)
      #expect(quick == full, "after \(edit.steps)")
      if quick != full { return }
    }
  }
}
