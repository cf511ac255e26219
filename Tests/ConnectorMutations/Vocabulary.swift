package import JSONText

/// Names and values that mean something to a connector, for random edits.
package enum Vocabulary {
  /// Member names.
  package static let names = [
    "swagger", "info", "paths", "definitions", "parameters", "responses", "security", "securityDefinitions",
    "type", "format", "default", "enum", "items", "properties", "required", "allOf", "additionalProperties",
    "$ref", "name", "in", "schema", "description", "summary", "operationId", "get", "post", "/orders/{id}",
    "200",
    "x-ms-summary", "x-ms-visibility", "x-ms-trigger", "x-ms-dynamic-values", "x-ms-dynamic-list",
    "x-ms-dynamic-schema", "x-ms-notification-url", "x-ms-notification-content", "x-ms-api-annotation",
    "x-ms-capabilities", "x-ms-enum-values", "connectionParameters", "connectionParameterSets",
    "oAuthSettings",
    "policyTemplateInstances", "templateId", "scriptOperations", "customParameters", "uiDefinition", "",
  ]

  /// Values, most of them where they do not belong.
  package static let values: [JSONFragment] = [
    "", "internal", "Advanced", "#/definitions/Line", "#/definitions/Order", "#/definitions/a~1b", "#",
    "#/%zz",
    "GetOrder", "array", "object", "query", "body", "oauth2", "apiKey", "single", "@{utcNow()}", "(a|b",
    "é\u{202E}",
    true, false, 7, -1, .number("1e999"), .number("-0"), .null, [:], [], [[]], ["type": "object"],
    ["$ref": "#/definitions/Order"], ["operationId": "GetOrder", "parameters": ["id": ["parameter": "id"]]],
    ["type": "array", "items": ["$ref": "#/definitions/Order"]],
  ]
}
