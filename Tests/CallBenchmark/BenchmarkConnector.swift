import ConnectorModel

/// A connector of two hundred operations with a key, a policy and a schema.
enum BenchmarkConnector {
  static func connector(port: Int) -> Connector {
    let answer = """
      "responses": {"200": {"description": "OK", "schema": {"type": "object", "required": ["value"], "properties": {
      "value": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
      "id": {"type": "integer"}, "item": {"type": "string"}, "price": {"type": "number"}}}},
      "count": {"type": "integer"}, "more": {"type": "boolean"}}}}}
      """
    let paths = (1...200).map { number in
      """
      "/orders\(number)": {"get": {"operationId": "List_\(number)", "parameters": [
      {"name": "top", "in": "query", "type": "integer", "default": 5}], \(answer)}}
      """
    }
    let definition = """
      {"swagger": "2.0", "info": {"title": "Benchmark", "version": "1"}, "host": "127.0.0.1:\(port)",
      "schemes": ["http"], "basePath": "/", "produces": ["application/json"], "paths": {\(paths.joined(separator: ","))},
      "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-API-Key"}}}
      """
    let properties = """
      {"properties": {"connectionParameters": {"api_key": {"type": "securestring"}}, "policyTemplateInstances": [
      {"templateId": "setheader", "title": "Language", "parameters": {
      "x-ms-apimTemplateParameter.name": "Accept-Language", "x-ms-apimTemplateParameter.value": "en"}}]}}
      """
    return Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))
  }
}
