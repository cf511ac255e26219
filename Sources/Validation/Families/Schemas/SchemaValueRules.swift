import JSONText

/// Rules on the values that a schema, parameter or header allows.
enum SchemaValueRules {
  static let all = [
    requiredIsAList, requiredNamesExist, enumIsNotEmpty, enumIsUnique, enumFitsType, defaultFitsType,
    defaultIsInEnum, rangesAreInOrder, lengthsAreCounts, multipleIsPositive,
  ]

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

  static let enumIsNotEmpty = Rule(
    "enum-empty", .refused, .definition, aliases: ["EnumMustContainAtLeastOneElement"],
    statement: "An enum has a value.",
    reason: "Nothing could be chosen otherwise.",
    example: RuleExample(
      #"""
      "type": "string",
      "enum": []
      """#,
      becomes: #"""
        "type": "string",
        "enum": ["open", "closed"]
        """#),
    source: "JSON Schema validation, section 5.5.1", isFixable: true,
    .schema(SchemaKeywords(.enum)) { subject, report in
      guard let value = subject[.enum], value.isArray, value.count == 0 else { return }
      report.add(value, "The enum has no value.", fix: QuickFix("Remove the enum", .remove(value.pointer)))
    })

  static let enumIsUnique = Rule(
    "enum-duplicate", .warning, .definition,
    statement: "An enum holds every value once.",
    reason: "The designer would offer the value twice.",
    example: RuleExample(
      #"""
      "type": "string",
      "enum": ["open", "closed", "open"]
      """#,
      becomes: #"""
        "type": "string",
        "enum": ["open", "closed"]
        """#),
    source: "JSON Schema validation, section 5.5.1", isFixable: true,
    .schema(SchemaKeywords(.enum)) { subject, report in
      guard let value = subject[.enum], value.isArray, value.count > 1 else { return }
      var seen: Set<JSONFragment> = []
      var unique: [JSONFragment] = []
      var double: JSONFragment?
      for element in value.elements {
        let fragment = JSONFragment(element)
        if seen.insert(fragment).inserted { unique.append(fragment) } else { double = double ?? fragment }
      }
      guard let double else { return }
      // The names stand in a list of their own, which would then name a value twice.
      let names = subject[.enumValues].map { EnumValueRules.repeated(in: $0) } ?? []
      let edits = [JSONEdit.set(value.pointer, .array(unique))] + names.map { .remove($0.pointer) }
      report.add(value, "\(double.text) is listed twice.", fix: QuickFix("Remove the repeated values", edits))
    })

  static let enumFitsType = Rule(
    "enum-type-mismatch", .warning, .definition, aliases: ["InvalidEnumValue"],
    statement: "The values of an enum have the schema's type.",
    reason: "Others can never be valid.",
    example: RuleExample(
      #"""
      "type": "boolean",
      "enum": ["true", "false"]
      """#,
      becomes: #"""
        "type": "boolean",
        "enum": [true, false]
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.enum)) { subject, report in
      guard let values = subject[.enum], let type = subject.type else { return }
      for value in values.elements where !ValueType.fits(value, type) && !value.isNull {
        let fix = ValueType.converted(value, to: type).map { fragment in
          QuickFix("Write \(fragment.text)", .set(value.pointer, fragment))
        }
        report.add(value, "The value is \(value.kind.phrase), but the type is \(type).", fix: fix)
      }
    })

  static let defaultFitsType = Rule(
    "default-type-mismatch", .refused, .definition, aliases: ["DefaultValueMustMatchType"],
    statement: "The default has the schema's type.",
    reason: "The platform refuses it: \"The 'default' value is of type 'Integer', but should match the given"
      + " type 'String'\".",
    example: RuleExample(
      #"""
      "type": "boolean",
      "default": "true"
      """#,
      becomes: #"""
        "type": "boolean",
        "default": true
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.default)) { subject, report in
      guard let value = subject[.default], let type = subject.type, !value.isNull else { return }
      guard !ValueType.fits(value, type), value.string.map({ !ValueType.isExpression($0) }) ?? true else {
        return
      }
      let fix = ValueType.converted(value, to: type).map { fragment in
        QuickFix("Write \(fragment.text)", .set(value.pointer, fragment))
      }
      report.add(value, "The default is \(value.kind.phrase), but the type is \(type).", fix: fix)
    })

  static let defaultIsInEnum = Rule(
    "default-not-in-enum", .warning, .definition,
    statement: "The default is one of the enum's values.",
    reason: "The designer would begin with a value that it does not offer.",
    example: RuleExample(
      #"""
      "type": "string",
      "enum": ["open", "closed"],
      "default": "new"
      """#,
      becomes: #"""
        "type": "string",
        "enum": ["open", "closed"],
        "default": "open"
        """#),
    source: "JSON Schema",
    .schema(SchemaKeywords(.default)) { subject, report in
      guard let value = subject[.default], let values = subject[.enum], values.count > 0, !value.isNull,
        ValueType.fits(value, subject.type ?? ""), !values.elements.contains(where: { $0.means(value) })
      else { return }
      report.add(value, "The default is not one of the enum's values.")
    })

  static let rangesAreInOrder = Rule(
    "range-inverted", .refused, .definition, aliases: ["MinimumShouldBeLessThanOrEqualToMaximum"],
    statement: "A minimum is not above its maximum.",
    reason: "No value could be valid.",
    example: RuleExample(
      #"""
      "type": "integer",
      "minimum": 10,
      "maximum": 1
      """#,
      becomes: #"""
        "type": "integer",
        "minimum": 1,
        "maximum": 10
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.minimum, .minLength, .minItems, .minProperties)) { subject, report in
      let pairs: [(SchemaKeyword, SchemaKeyword)] = [
        (.minimum, .maximum), (.minLength, .maxLength), (.minItems, .maxItems),
        (.minProperties, .maxProperties),
      ]
      for (low, high) in pairs {
        guard let least = subject[low], let most = subject[high], let from = least.double,
          let to = most.double,
          from > to
        else { continue }
        report.add(
          least, "'\(low.name)' is above '\(high.name)'.",
          fix: QuickFix(
            "Swap the two", .set(least.pointer, JSONFragment(most)), .set(most.pointer, JSONFragment(least))))
      }
    })

  static let lengthsAreCounts = Rule(
    "length-keyword-invalid", .refused, .definition,
    statement: "Limits of lengths and counts are whole numbers from 0.",
    reason: "Lengths are counted.",
    example: RuleExample(
      #"""
      "type": "string",
      "maxLength": -1
      """#,
      becomes: #"""
        "type": "string",
        "maxLength": 80
        """#),
    source: "JSON Schema validation, section 5",
    .schema(SchemaKeywords(.minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties)) {
      subject, report in
      let keywords: [SchemaKeyword] = [
        .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties,
      ]
      for keyword in keywords {
        guard let value = subject[keyword], let number = value.double else { continue }
        if number < 0 || number != number.rounded() {
          report.add(value, "'\(keyword.name)' must be a whole number from 0.")
        }
      }
    })

  static let multipleIsPositive = Rule(
    "multiple-of-invalid", .refused, .definition, aliases: ["MultipleOfMustBeGreaterThanZero"],
    statement: "`multipleOf` is above zero.",
    reason: "Nothing is a multiple of zero.",
    example: RuleExample(
      #"""
      "type": "number",
      "multipleOf": 0
      """#,
      becomes: #"""
        "type": "number",
        "multipleOf": 0.01
        """#),
    source: "JSON Schema validation, section 5.1.1",
    .schema(SchemaKeywords(.multipleOf)) { subject, report in
      guard let value = subject[.multipleOf], let number = value.double, number <= 0 else { return }
      report.add(value, "'multipleOf' must be above zero.")
    })
}
