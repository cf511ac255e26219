import ConnectorModel
import JSONText

/// Rules on the names of `x-ms-` extensions and on the simplest of their values.
enum ExtensionRules {
  static let all = [namesAreSpeltRight, namesAreKnown, summaryIsText, visibilityIsKnown]

  private static let visibilities = ["important", "advanced", "internal", "none"]

  static let namesAreSpeltRight = Rule(
    "extension-misspelt", .error, .definition,
    statement: "The names of x-ms- extensions are spelt right.",
    reason: "The platform ignores names it does not know, so that the extension has no effect.",
    example: RuleExample(#""x-ms-visibilty": "internal""#, becomes: #""x-ms-visibility": "internal""#),
    source: "live connectors", isFixable: true,
    .definition { definition, _, report in
      checkSpelling(definition.root, .describe, &report)
      if let info = definition.info { checkSpelling(info, .describe, &report) }
    },
    .path { subject, report in checkSpelling(subject.value, .definition, &report) },
    .operation { subject, report in checkSpelling(subject.value, .definition, &report) },
    .response { subject, report in checkSpelling(subject.value, .definition, &report) },
    .schema(.others) { subject, report in
      for value in subject.others { checkSpelling(of: value, .definition, &report) }
    })

  static let namesAreKnown = Rule(
    "extension-unknown", .info, .definition,
    statement: "x-ms- extensions are ones that the platform knows.",
    reason: "Others have no effect.",
    example: RuleExample(
      #"""
      "type": "string",
      "x-ms-colour": "red"
      """#,
      becomes: #"""
        "type": "string",
        "x-contoso-colour": "red"
        """#),
    source: "OpenAPI extensions for custom connectors",
    .operation { subject, report in
      for member in subject.value.members { checkKnown(member.value, &report) }
    },
    .schema(.others) { subject, report in
      for value in subject.others { checkKnown(value, &report) }
    })

  static let summaryIsText = Rule(
    "summary-extension-not-string", .refused, .definition,
    statement: "`x-ms-summary` is a string.",
    reason: "It is a label.",
    example: RuleExample(#""x-ms-summary": ["Order"]"#, becomes: #""x-ms-summary": "Order""#),
    source: "the schema of Microsoft's repository", isFixable: true,
    .schema(SchemaKeywords(.summary)) { subject, report in
      guard let value = subject[.summary], value.string == nil else { return }
      let isScalar = value.kind == .number || value.kind == .boolean
      let text = JSONFragment(value).fieldText
      let fix =
        isScalar ? QuickFix("Write it as the text \"\(text)\"", .set(value.pointer, .string(text))) : nil
      report.add(value, "'x-ms-summary' must be a string, not \(value.kind.phrase).", fix: fix)
    })

  static let visibilityIsKnown = Rule(
    "visibility-value", .error, .definition, aliases: ["JsonValueNotInEnum"],
    statement: "`x-ms-visibility` is important, advanced or internal, in lower case.",
    reason: "Any other value has no effect; `none` is the same as leaving it out.",
    example: RuleExample(#""x-ms-visibility": "Advanced""#, becomes: #""x-ms-visibility": "advanced""#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .operation { subject, report in
      if let value = subject.value["x-ms-visibility"] { checkVisibility(value, &report) }
    },
    .schema(SchemaKeywords(.visibility)) { subject, report in
      if let value = subject[.visibility] { checkVisibility(value, &report) }
    })

  private static func checkSpelling(_ owner: JSONValue, _ tab: Tab, _ report: inout Report) {
    for child in owner.children { checkSpelling(of: child, tab, &report) }
  }

  private static func checkSpelling(of value: JSONValue, _ tab: Tab, _ report: inout Report) {
    guard let name = value.key, let meant = KnownExtensions.meant(by: name) else { return }
    report.add(
      value, "'\(name)': did you mean '\(meant)'?", at: .key, tab: tab, fix: .renaming(value, to: meant))
  }

  private static func checkKnown(_ value: JSONValue, _ report: inout Report) {
    guard let name = value.key, name.hasPrefix("x-ms-"), !KnownExtensions.names.contains(name),
      KnownExtensions.meant(by: name) == nil
    else { return }
    report.add(value, "The platform does not know '\(name)'.", at: .key)
  }

  private static func checkVisibility(_ value: JSONValue, _ report: inout Report) {
    let text = value.string ?? ""
    guard !visibilities.contains(text) else { return }
    let folded = text.lowercased().trimmed
    let fix =
      visibilities.contains(folded)
      ? QuickFix.writing(folded, over: value)
      : folded.isEmpty && !value.isObject && !value.isArray
        ? QuickFix("Remove it", .remove(value.pointer)) : nil
    let shown = value.string.map { "'\($0)'" } ?? value.kind.phrase
    report.add(value, "The visibility is \(shown); it must be important, advanced or internal.", fix: fix)
  }
}
