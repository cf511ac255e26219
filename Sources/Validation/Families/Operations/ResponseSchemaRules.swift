import ConnectorModel
import JSONText

/// Rules on the schemas of responses: what the designer offers as output of an operation.
enum ResponseSchemaRules {
  static let all = [
    successHasSchema, schemaSaysSomething, oneSuccessHasSchema, defaultHasNoSchema,
  ]

  static let successHasSchema = Rule(
    "response-schema-missing", .warning, .definition, aliases: ["SchemaDefinitionSetIncorrectly"],
    statement: "A 2xx response has a schema.",
    reason: "Without one the designer offers no dynamic content of the operation.",
    example: RuleExample(
      #""responses": {"200": {"description": "The order"}}"#,
      becomes: #"""
        "responses": {
          "200": {
            "description": "The order",
            "schema": {"type": "object", "properties": {"id": {"type": "string"}}}
          }
        }
        """#),
    source: "certification",
    .operation { subject, report in
      guard givesContent(subject.operation), !subject.hasUnknownResponses,
        let responses = subject.value["responses"]
      else { return }
      let successes = subject.successes.filter { !codesWithoutContent.contains($0.code) }
      guard !successes.isEmpty, successes.count == subject.successes.count,
        !successes.contains(where: { $0.schema != nil })
      else { return }
      report.add(responses, "No 2xx response has a schema; the designer offers no output.")
    })

  static let schemaSaysSomething = Rule(
    "response-schema-empty", .warning, .definition,
    statement: "The schema of a 2xx response has properties, or asks the service for them.",
    reason: "From an object without properties the designer offers no dynamic content.",
    example: RuleExample(
      #"""
      "responses": {
        "200": {"description": "The order", "schema": {"type": "object"}}
      }
      """#,
      becomes: #"""
        "responses": {
          "200": {
            "description": "The order",
            "schema": {"type": "object", "properties": {"id": {"type": "string"}}}
          }
        }
        """#),
    source: "certification",
    .operation { subject, report in
      guard givesContent(subject.operation) else { return }
      for member in subject.value["responses"].members
      where member.key.hasPrefix("2") && !codesWithoutContent.contains(member.key) {
        guard let schema = member.value["schema"], isEmpty(schema) else { continue }
        report.add(schema, "The schema of the response has no properties; the designer offers no output.")
      }
    },
    .definition { definition, context, report in
      let isShared =
        definition.references(of: .definitions).contains { isEmpty($0.value) }
        || definition.references(of: .responses).contains { $0.value["schema"].map { isEmpty($0) } ?? false }
      guard isShared else { return }
      for operation in context.allOperations where givesContent(operation) {
        for response in operation.responses(in: definition)
        where response.isSuccess && !codesWithoutContent.contains(response.code) {
          guard let schema = response.schema, schema["$ref"] != nil || response.entry != response.value,
            let target = definition.resolve(schema), isEmpty(target)
          else { continue }
          report.add(
            schema, "The schema of the response has no properties; the designer offers no output.")
        }
      }
    })

  static let oneSuccessHasSchema = Rule(
    "response-multiple-schemas", .warning, .definition, aliases: ["OperationHasManyResponsesWithSchema"],
    statement: "One 2xx response has a schema.",
    reason: "The designer uses only one.",
    example: RuleExample(
      ##"""
      "responses": {
        "200": {"description": "Changed", "schema": {"$ref": "#/definitions/Order"}},
        "201": {"description": "Created", "schema": {"$ref": "#/definitions/Order"}}
      }
      """##,
      becomes: ##"""
        "responses": {
          "200": {"description": "Changed", "schema": {"$ref": "#/definitions/Order"}},
          "201": {"description": "Created"}
        }
        """##),
    source: "the official validator",
    .operation { subject, report in
      let described = subject.successes.filter { $0.schema != nil }.map(\.code)
      guard described.count > 1, let responses = subject.value["responses"] else { return }
      report.add(
        responses, "\(described.joined(separator: ", ")) have a schema; the designer uses only one.")
    })

  static let defaultHasNoSchema = Rule(
    "default-response-has-schema", .warning, .definition, aliases: ["DefaultResponseHasSchema"],
    statement: "The `default` response has no schema.",
    reason: "It describes errors, which the designer does not offer.",
    example: RuleExample(
      #"""
      "responses": {
        "200": {"description": "The order"},
        "default": {"description": "Error", "schema": {"type": "string"}}
      }
      """#,
      becomes: #"""
        "responses": {
          "200": {"description": "The order"},
          "default": {"description": "Error"}
        }
        """#),
    source: "certification", isFixable: true,
    .operation { subject, report in
      guard subject.value["responses"].map({ $0.keys.filter { !$0.hasPrefix("x-") }.count > 1 }) ?? false,
        let schema = subject.value["responses"]?["default"]?["schema"]
      else { return }
      report.add(
        schema, "The default response has a schema.",
        fix: QuickFix("Remove the schema", .remove(schema.pointer)).needingReview)
    })

  /// Whether makers may expect something of an operation's response.
  private static func givesContent(_ operation: Operation) -> Bool {
    operation.verb != .delete && operation.verb != .head && !operation.isInternal
      && operation.pathItem["x-ms-notification-content"] == nil
  }

  /// Successes from which makers expect no content: Accepted, No Content (RFC 9110, sections 15.3.3, 15.3.5).
  private static let codesWithoutContent = ["202", "204"]

  private static let shapes = [
    "properties", "allOf", "additionalProperties", "$ref", "items", "format", "enum",
  ]
  private static let dynamics = ["x-ms-dynamic-schema", "x-ms-dynamic-properties"]

  /// Whether a schema is an object, or nothing at all, of which nothing is said.
  private static func isEmpty(_ schema: JSONValue) -> Bool {
    guard schema.isObject else { return false }
    if let type = schema["type"], type.string != "object" { return false }
    for name in shapes {
      guard let shape = schema[name] else { continue }
      if shape.count > 0 || !(shape.isObject || shape.isArray || shape.boolean != nil) { return false }
    }
    return !dynamics.contains { schema[$0] != nil }
  }
}
