import ConnectorModel
import JSONText

/// Rules on keywords that have no effect where they stand.
enum SchemaFormRules {
  static let all = [
    referencesStandAlone, requiredIsNotEmpty, requiredBelongsToObjects, objectsSaySo, itemsSaySomething,
    exclusiveHasBound,
  ]

  static let referencesStandAlone = Rule(
    "ref-siblings", .info, .definition,
    aliases: ["AdditionalPropertyNotAllowedAdjacentToRef"],
    statement: "Nothing stands beside a reference.",
    reason: "What stands beside it is ignored.",
    example: RuleExample(
      ##"""
      "properties": {"customer": {"$ref": "#/definitions/Order", "description": "Who pays."}}
      """##,
      becomes: ##""properties": {"customer": {"$ref": "#/definitions/Order"}}"##),
    source: "JSON Reference, section 3; Spectral no-$ref-siblings", isFixable: true,
    .schema(SchemaKeywords(.reference)) { subject, report in
      guard subject.hasReferenceSiblings else { return }
      let pointers = subject.value.children.filter { $0.key != "$ref" }.map(\.pointer)
      let fix = QuickFix("Remove what stands beside it") { connector in
        guard connector.definition != nil else { return nil }
        return ConnectorEdit(
          title: "Remove what stands beside a reference",
          steps: [.together(.definition, pointers.map { .remove($0) })])
      }
      report.add(subject.value, "What stands beside '$ref' is ignored.", fix: fix.needingReview)
    })

  static let requiredIsNotEmpty = Rule(
    "required-empty", .warning, .definition, aliases: ["RequiredPropertyArrayEmpty"],
    statement: "`required` of a schema is not an empty list.",
    reason: "JSON Schema asks for one name at least; leave the list out.",
    example: RuleExample(
      #"""
      "required": [],
      "properties": {"id": {"type": "string"}}
      """#,
      becomes: #""properties": {"id": {"type": "string"}}"#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.required)) { subject, report in
      guard subject.position.isSchema, let value = subject[.required], value.isArray, value.count == 0 else {
        return
      }
      report.add(value, "'required' is empty.", fix: QuickFix("Remove it", .remove(value.pointer)))
    })

  static let requiredBelongsToObjects = Rule(
    "required-on-non-object", .warning, .definition, aliases: ["RequiredPropertyNotOnObject"],
    statement: "Only objects have a list of required names.",
    reason: "On another type it has no effect.",
    example: RuleExample(
      #"""
      "type": "string",
      "required": ["id"]
      """#,
      becomes: #"""
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}}
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.required)) { subject, report in
      guard subject.position.isSchema, let value = subject[.required], value.isArray, value.count > 0,
        let type = subject.type, type != "object"
      else { return }
      report.add(
        value, "'required' has no effect on the type \(type).",
        fix: QuickFix("Remove it", .remove(value.pointer)))
    })

  static let objectsSaySo = Rule(
    "schema-type-missing-object", .info, .definition,
    statement: "A schema with properties has the type object.",
    reason: "Tools differ in what they make of a schema without a type.",
    example: RuleExample(
      #""properties": {"id": {"type": "string"}}"#,
      becomes: #"""
        "type": "object",
        "properties": {"id": {"type": "string"}}
        """#),
    source: "IBM OpenAPI ruleset", isFixable: true,
    .schema(SchemaKeywords(.properties)) { subject, report in
      guard subject.position.isSchema, subject[.properties]?.isObject == true, subject[.type] == nil else {
        return
      }
      report.add(
        subject.value, "The schema has properties, but no type.",
        fix: QuickFix("Make it an object", .set(subject.value.pointer.appending("type"), "object")))
    })

  static let itemsSaySomething = Rule(
    "array-items-empty", .info, .definition,
    statement: "`items` says what is in the array.",
    reason: "With an empty schema the designer offers no dynamic content of the entries.",
    example: RuleExample(
      #"""
      "type": "array",
      "items": {}
      """#,
      becomes: #"""
        "type": "array",
        "items": {"type": "string"}
        """#),
    source: "the official validator",
    .schema(SchemaKeywords(.items)) { subject, report in
      guard let items = subject[.items], items.isObject, items.count == 0 else { return }
      report.add(items, "'items' is empty.")
    })

  static let exclusiveHasBound = Rule(
    "exclusive-without-bound", .warning, .definition, aliases: ["ExclusiveMaximumRequiresMaximum"],
    statement: "exclusiveMinimum and exclusiveMaximum are booleans beside their bound.",
    reason: "Numbers are the form of newer JSON Schema.",
    example: RuleExample(
      #"""
      "type": "integer",
      "exclusiveMinimum": true
      """#,
      becomes: #"""
        "type": "integer",
        "minimum": 0,
        "exclusiveMinimum": true
        """#),
    source: "JSON Schema validation, draft 4, section 5.1",
    .schema(SchemaKeywords(.exclusiveMinimum, .exclusiveMaximum)) { subject, report in
      let pairs: [(SchemaKeyword, SchemaKeyword)] = [
        (.exclusiveMinimum, .minimum), (.exclusiveMaximum, .maximum),
      ]
      for (keyword, bound) in pairs {
        guard let value = subject[keyword], value.boolean == nil || subject[bound] == nil else { continue }
        report.add(value, "'\(keyword.name)' must be true or false beside '\(bound.name)'.")
      }
    })
}
