import JSONText

/// Rules on what a schema leaves unsaid or says in vain.
enum SchemaMeaningRules {
  static let all = [typeIsGiven, propertiesAreThere, readOnlyIsNoInput, discriminatorIsRequired]

  static let typeIsGiven = Rule(
    "schema-type-missing", .info, .definition,
    statement: "A schema has a type.",
    reason: "Without one the designer cannot tell a number from a text.",
    example: RuleExample(
      #""description": "How urgent it is.", "enum": ["low", "high"]"#,
      becomes: #""type": "string", "description": "How urgent it is.", "enum": ["low", "high"]"#),
    source: "Spectral typed-enum; IBM", isFixable: true,
    .schema(.any) { subject, report in
      guard subject.position.isSchema, subject[.type] == nil, subject.value.count > 0,
        subject.keywords.isDisjoint(with: implying), !subject.isDynamic, !hasUnion(subject)
      else { return }
      let fix = type(of: subject).map { type in
        QuickFix("Write type \(type)", .set(subject.value.pointer.appending("type"), .string(type)))
          .needingReview
      }
      report.add(subject.value, "The schema has no type.", fix: fix)
    })

  static let propertiesAreThere = Rule(
    "properties-empty", .info, .definition,
    statement: "An object has properties.",
    reason: "Certification asks for empty properties to be removed.",
    example: RuleExample(#""type": "object", "properties": {}"#, becomes: #""type": "object""#),
    source: "certification", isFixable: true,
    .schema(SchemaKeywords(.properties)) { subject, report in
      guard let value = subject[.properties], value.isObject, value.count == 0 else { return }
      report.add(value, "'properties' is empty.", fix: QuickFix("Remove it", .remove(value.pointer)))
    })

  static let readOnlyIsNoInput = Rule(
    "readonly-required-input", .warning, .definition, aliases: ["RequiredReadOnlyPropertyNotAllowedAsInput"],
    statement: "A read-only property is not required in a request.",
    reason: "It must not be sent (OpenAPI 2.0, Schema Object).",
    example: RuleExample(
      #"""
      "required": ["id"],
      "properties": {"id": {"type": "string", "readOnly": true}}
      """#,
      becomes: #""properties": {"id": {"type": "string", "readOnly": true}}"#),
    source: "the official validator",
    .schema(SchemaKeywords(.readOnly)) { subject, report in
      guard subject.position == .property, subject[.readOnly]?.boolean == true, subject.isRequired else {
        return
      }
      report.add(
        subject.value, "'\(subject.value.key ?? "")' is read-only and required in a request.", only: .request)
    })

  static let discriminatorIsRequired = Rule(
    "discriminator-invalid", .warning, .definition, aliases: ["DiscriminatorMustBeARequiredStringProperty"],
    statement: "A discriminator names a required property of type string.",
    reason: "Its value says which definition holds.",
    example: RuleExample(
      #"""
      "discriminator": "kind",
      "properties": {"kind": {"type": "string"}}
      """#,
      becomes: #"""
        "discriminator": "kind",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}}
        """#),
    source: "OpenAPI 2.0, Schema Object",
    .schema(SchemaKeywords(.discriminator)) { subject, report in
      guard subject.position.isSchema, let value = subject[.discriminator], let name = value.string,
        subject[.allOf] == nil
      else { return }
      guard let property = subject[.properties]?[name] else {
        return report.add(value, "The discriminator '\(name)' is not a property.")
      }
      let isRequired = subject[.required]?.elements.contains { $0.string == name } ?? false
      let isText = property["$ref"] != nil || property["type"]?.string == "string"
      guard !isRequired || !isText else { return }
      report.add(value, "The discriminator '\(name)' must be a required string.")
    })

  /// Keywords that say what a value is, or have a rule of their own for a missing type.
  private static let implying = SchemaKeywords(
    .reference, .allOf, .properties, .items, .additionalProperties, .dynamicSchema, .dynamicProperties)

  private static func hasUnion(_ subject: SchemaSubject) -> Bool {
    subject.others.contains { $0.key == "oneOf" || $0.key == "anyOf" }
  }

  /// The type that values, limits or the format give away.
  private static func type(of subject: SchemaSubject) -> String? {
    let values =
      subject[.enum].elements
      + [subject[.default], subject[.example]].compactMap(\.self)
    if let first = values.first {
      let types = ["string", "boolean", "integer", "number", "array", "object"]
      return types.first { type in
        values.allSatisfy { ValueType.fits($0, type) } && ValueType.fits(first, type)
      }
    }
    let texts = SchemaKeywords(.pattern, .minLength, .maxLength)
    return subject.keywords.isDisjoint(with: texts) && subject[.format]?.string != "date-time"
      ? nil : "string"
  }
}
