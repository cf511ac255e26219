import ConnectorModel
import CorpusConnectors
import KeyWalk
import TestSupport
import Testing

@Suite struct RandomKeyTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "Orders", "version": "1", "description": "Orders of a shop."},
     "host": "api.test", "basePath": "/", "schemes": ["https"],
     "paths": {"/orders/{id}": {"parameters": [{"$ref": "#/parameters/id"}],
       "get": {"operationId": "GetOrder", "summary": "Get an order", "parameters": [
         {"name": "view", "in": "query", "type": "string", "enum": ["a", "b"]}],
         "responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/Order"}}}},
       "post": {"operationId": "Change", "parameters": [
         {"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Order"}}],
         "responses": {"default": {"description": "no"}}}},
      "/hooks": {"post": {"operationId": "OnOrder", "x-ms-trigger": "single", "parameters": [],
        "responses": {"201": {"description": "made"}}}}},
     "parameters": {"id": {"name": "id", "in": "path", "required": true, "type": "string"}},
     "definitions": {"Order": {"type": "object", "required": ["id"], "properties": {
       "id": {"type": "integer"}, "lines": {"type": "array", "items": {"type": "object"}},
       "child": {"$ref": "#/definitions/Order"}}}, "Unused": {"type": "string"}},
     "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
    """

  private static let properties = """
    {"properties": {"iconBrandColor": "#112233", "capabilities": [],
      "connectionParameters": {"api_key": {"type": "securestring", "uiDefinition": {"displayName": "Key"}}},
      "policyTemplateInstances": [{"templateId": "setheader", "title": "Language", "parameters": {
        "x-ms-apimTemplateParameter.name": "Accept-Language", "x-ms-apimTemplateParameter.value": "en",
        "x-ms-apimTemplateParameter.existsAction": "override",
        "x-ms-apimTemplate-policySection": "Request"}}]}}
    """

  @Test(arguments: 1...8) func `whatever is pressed, undo restores the bytes`(seed: Int) {
    let connector = Connector(
      definition: FileContent(Array(RandomKeyTests.definition.utf8)),
      properties: FileContent(Array(RandomKeyTests.properties.utf8)))
    var walk = KeyWalk(connector, seed: seed)
    #expect(walk.press(1000) == nil)
  }

  @Test func `it holds on real connectors, too`() throws {
    for (seed, path) in Corpus.definitions.enumerated() where seed % 40 == 7 {
      guard let connector = Connector(foundAt: path), connector.definitionSize < 100_000 else { continue }
      var walk = KeyWalk(connector, seed: seed)
      #expect(walk.press(300) == nil, "\(path)")
    }
  }
}
