import JSONText

/// Rules on `type` and on the keywords that go with one type (OpenAPI 2.0, Schema Object).
enum SchemaTypeRules {
  static let all = [
    typeIsKnown, typeIsOne, arraysHaveItems, itemsAreOneSchema, itemsBelongToArrays,
    propertiesBelongToObjects,
    fileIsAResponse,
  ]

  private static let types = ["string", "number", "integer", "boolean", "array", "object"]

  static let typeIsKnown = Rule(
    "schema-type-invalid", .refused, .definition, aliases: ["SchemaTypeNotValid"],
    statement: "The type of a schema is string, number, integer, boolean, array or object.",
    reason: "Dates, for example, are strings with a format. A response may also be a file.",
    example: RuleExample(
      #""type": "date""#,
      becomes: #"""
        "type": "string",
        "format": "date"
        """#),
    source: "OpenAPI 2.0, Schema Object", isFixable: true,
    .schema(SchemaKeywords(.type)) { subject, report in
      guard subject.position != .parameter, let value = subject[.type], !value.isArray else { return }
      let type = value.string ?? ""
      guard !types.contains(type), type != "file" || !subject.position.isSchema else { return }
      let isNull = value.isNull || type.isEmpty
      report.add(
        value, isNull ? "The type must be a name." : "'\(type)' is not a type.",
        fix: TypeFixes.fix(of: value, formatIsFree: subject[.format] == nil))
    })

  static let fileIsAResponse = Rule(
    "schema-type-file-position", .error, .definition, aliases: ["SchemaTypeFileNotValid"],
    statement: "The type file stands at the top of a response only.",
    reason: "In a body or a property, binary content is a string with format binary or byte.",
    example: RuleExample(
      #""properties": {"photo": {"type": "file"}}"#,
      becomes: #""properties": {"photo": {"type": "string", "format": "byte"}}"#),
    source: "OpenAPI 2.0, Response Object",
    .schema(SchemaKeywords(.type)) { subject, report in
      guard subject.position.isSchema, subject.position != .response, subject.type == "file" else { return }
      if let value = subject[.type] { report.add(value, "'file' is possible at the top of a response only.") }
    })

  static let typeIsOne = Rule(
    "schema-type-array", .warning, .definition,
    statement: "A schema has one type.",
    reason: "JSON Schema allows a list of types; the designer takes none of them.",
    example: RuleExample(
      #""type": ["string", "null"]"#,
      becomes: #"""
        "type": "string",
        "x-nullable": true
        """#),
    source: "OpenAPI 2.0, Schema Object", isFixable: true,
    .schema(SchemaKeywords(.type)) { subject, report in
      guard let value = subject[.type], value.isArray else { return }
      let names = value.elements.compactMap(\.string)
      let first = names.first { $0 != "null" }
      report.add(
        value, "The type is a list; OpenAPI 2.0 has one type per schema.",
        fix: QuickFix.writing(first, over: value)?.needingReview)
    })

  static let arraysHaveItems = Rule(
    "array-items-missing", .refused, .definition, aliases: ["ArrayHasNoItems"],
    statement: "An array has items.",
    reason: "Without them nobody knows what is in it, and the designer shows nothing.",
    example: RuleExample(
      #""type": "array""#,
      becomes: #"""
        "type": "array",
        "items": {"type": "string"}
        """#),
    source: "OpenAPI 2.0, Schema Object", isFixable: true,
    .schema(SchemaKeywords(.type)) { subject, report in
      guard subject.type == "array", subject[.items] == nil else { return }
      guard subject.position != .parameter || subject[.location]?.string != "body" else { return }
      report.add(
        subject.value, "The array has no items.",
        fix: QuickFix(
          "Make it an array of strings", .set(subject.value.pointer.appending("items"), ["type": "string"])
        ).needingReview)
    })

  static let itemsAreOneSchema = Rule(
    "items-tuple", .warning, .definition,
    statement: "`items` is one schema, not a list.",
    reason: "OpenAPI 2.0 has no tuples.",
    example: RuleExample(
      #"""
      "type": "array",
      "items": [{"type": "string"}]
      """#,
      becomes: #"""
        "type": "array",
        "items": {"type": "string"}
        """#),
    source: "OpenAPI 2.0, Schema Object",
    .schema(SchemaKeywords(.items)) { subject, report in
      guard let items = subject[.items], items.isArray else { return }
      report.add(items, "'items' is a list; one schema is expected.")
    })

  static let itemsBelongToArrays = Rule(
    "items-on-non-array", .warning, .definition,
    statement: "Only arrays have `items`.",
    reason: "On another type they have no effect.",
    example: RuleExample(
      #"""
      "type": "string",
      "items": {"type": "string"}
      """#,
      becomes: #"""
        "type": "array",
        "items": {"type": "string"}
        """#),
    source: "JSON Schema",
    .schema(SchemaKeywords(.items)) { subject, report in
      guard let items = subject[.items], let type = subject.type, type != "array", types.contains(type) else {
        return
      }
      report.add(items, "'items' has no effect on the type \(type).")
    })

  static let propertiesBelongToObjects = Rule(
    "properties-on-non-object", .warning, .definition,
    statement: "Only objects have `properties`.",
    reason: "On another type they have no effect.",
    example: RuleExample(
      #"""
      "type": "string",
      "properties": {"id": {"type": "string"}}
      """#,
      becomes: #"""
        "type": "object",
        "properties": {"id": {"type": "string"}}
        """#),
    source: "JSON Schema",
    .schema(SchemaKeywords(.properties)) { subject, report in
      guard let properties = subject[.properties], let type = subject.type, type != "object",
        types.contains(type)
      else { return }
      report.add(properties, "'properties' has no effect on the type \(type).")
    })
}
