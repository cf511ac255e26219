import JSONText

/// Rules on `required` of a schema.
enum SchemaRequiredRules {
  static let all = [requiredIsAList, requiredNamesExist]

  static let requiredIsAList = Rule(
    "schema-required-boolean", .refused, .definition,
    statement: "`required` of a schema lists the names of properties.",
    reason: "OpenAPI 2.0 says on the object which of its properties are required, not on the property.",
    example: RuleExample(
      #""properties": {"id": {"type": "string", "required": true}}"#,
      becomes: #"""
        "required": ["id"],
        "properties": {"id": {"type": "string"}}
        """#),
    source: "OpenAPI 2.0, Schema Object", isFixable: true,
    .schema(SchemaKeywords(.required)) { subject, report in
      guard subject.position.isSchema, let value = subject[.required], !value.isArray else { return }
      report.add(
        value, "'required' must list names on the parent, not be \(value.kind.phrase).",
        fix: RequiredFix.moving(value, of: subject))
    })

  static let requiredNamesExist = Rule(
    "required-property-undefined", .warning, .definition, aliases: ["RequiredPropertyDefinitionMissing"],
    statement: "Every required property is defined.",
    reason: "Nobody could know how to fill the other ones.",
    example: RuleExample(
      #"""
      "required": ["id", "total"],
      "properties": {"id": {"type": "string"}}
      """#,
      becomes: #"""
        "required": ["id"],
        "properties": {"id": {"type": "string"}}
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.required)) { subject, report in
      guard subject.position.isSchema, let required = subject[.required],
        let properties = subject[.properties],
        subject[.allOf] == nil, !subject.isDynamic, subject[.additionalProperties]?.isObject != true,
        subject.position != .branch
      else { return }
      for value in required.elements {
        guard let name = value.string, properties[name] == nil else { continue }
        report.add(
          value, "The required property '\(name)' is not defined.",
          fix: QuickFix("Remove it from required", .remove(value.pointer)))
      }
    })
}
