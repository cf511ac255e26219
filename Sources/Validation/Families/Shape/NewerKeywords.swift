import JSONText

/// Member names of OpenAPI 3 and JSON Schema that OpenAPI 2.0 does not have.
enum NewerKeywords {
  /// In schemas.
  static let schema: Set<String> = [
    "oneOf", "anyOf", "not", "nullable", "const", "writeOnly", "examples", "deprecated", "$schema",
    "patternProperties", "if", "then", "else", "$defs", "$id", "propertyNames", "contains", "content",
    "style",
    "explode", "allowReserved",
  ]
  /// In operations.
  static let operation: Set<String> = ["requestBody", "servers", "callbacks"]
  /// In responses.
  static let response: Set<String> = ["content", "links"]
  /// At the root.
  static let root: Set<String> = ["components", "servers", "webhooks", "jsonSchemaDialect"]

  /// What an OpenAPI 2.0 file says instead, where that is a matter of the name alone.
  static let replacements = ["nullable": "x-nullable", "deprecated": "x-deprecated"]
}
