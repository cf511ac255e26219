import JSONText

/// Rules on the values that a schema, parameter or header lists, and on its default.
enum SchemaValueRules {
  static let all = [enumIsNotEmpty, enumIsUnique, enumFitsType, defaultFitsType, defaultIsInEnum]

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
        report.add(
          value,
          "The value \(JSONFragment(value).text.prefix(30)) is \(value.kind.phrase), but the type is \(type).",
          fix: conversion(of: value, to: type))
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
      report.add(
        value, "The default is \(value.kind.phrase), but the type is \(type).",
        fix: conversion(of: value, to: type))
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

  /// Writes the value as the type has it; nil where that is not clear.
  private static func conversion(of value: JSONValue, to type: String) -> QuickFix? {
    ValueType.converted(value, to: type).map { fragment in
      QuickFix("Write \(fragment.text)", .set(value.pointer, fragment))
    }
  }
}
