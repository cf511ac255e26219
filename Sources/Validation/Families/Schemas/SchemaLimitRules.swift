import JSONText

/// Rules on the limits of numbers, lengths and counts.
enum SchemaLimitRules {
  static let all = [rangesAreInOrder, lengthsAreCounts, multipleIsPositive]

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
