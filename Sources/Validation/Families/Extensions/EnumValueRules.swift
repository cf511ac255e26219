import JSONText

/// Rules on `x-ms-enum-values`, which gives the values of an `enum` names for people.
enum EnumValueRules {
  static let all = [entriesAreWhole, valuesAreInEnum, valuesAreUnique]

  /// An enum with a name for each value.
  private static let named = #"""
    "type": "string",
    "enum": ["new", "paid"],
    "x-ms-enum-values": [
      {"value": "new", "displayName": "New"},
      {"value": "paid", "displayName": "Paid"}
    ]
    """#

  static let entriesAreWhole = Rule(
    "enum-values-shape", .error, .definition, aliases: ["MissingEnumValuesDisplayName"],
    statement: "`x-ms-enum-values` is an array of objects with `value` and `displayName`.",
    reason: "The drop-down list shows the one and sends the other.",
    example: RuleExample(
      #"""
      "type": "string",
      "enum": ["new", "paid"],
      "x-ms-enum-values": [{"value": "new", "displayName": "New"}, {"value": "paid"}]
      """#,
      becomes: named),
    source: "the schema of Microsoft's repository", isFixable: true,
    .schema(SchemaKeywords(.enumValues)) { subject, report in
      guard let list = subject[.enumValues] else { return }
      guard report.expect(.array, list, called: "'x-ms-enum-values'") else { return }
      for entry in list.elements {
        let name = entry["displayName"]
        if let name, entry["value"] != nil {
          guard name.string == nil else { continue }
          report.add(
            entry, "The 'displayName' must be a string, not \(name.kind.phrase).",
            fix: text(of: name).map { QuickFix("Write it as a string", .set(name.pointer, .string($0))) })
        } else {
          report.add(
            entry, "An entry of 'x-ms-enum-values' needs a 'value' and a 'displayName'.",
            fix: completion(of: entry, choices: choices(of: subject)))
        }
      }
    })

  static let valuesAreInEnum = Rule(
    "enum-values-not-in-enum", .warning, .definition, aliases: ["InvalidEnumValuesExtensionValue"],
    statement: "The values that `x-ms-enum-values` names are values of the `enum`.",
    reason: "Others are not offered, or are refused when they are sent.",
    example: RuleExample(
      named.replacing(#""value": "paid""#, with: #""value": "payed""#),
      becomes: named),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.enumValues)) { subject, report in
      guard let list = subject[.enumValues], list.isArray, list.count > 0 else { return }
      guard let choices = choices(of: subject) else {
        let values = list.elements.compactMap { $0["value"].map { JSONFragment($0) } }
        guard !values.isEmpty else { return }
        report.add(
          list, "There is no 'enum' whose values 'x-ms-enum-values' could name.", at: .key,
          fix: subject[.items] == nil && subject[.enum] == nil
            ? QuickFix("Add the enum", .set(subject.value.pointer.appending("enum"), .array(values))) : nil)
        return
      }
      var expected = choices.makeIterator()
      for entry in list.elements {
        // Both lists are usually in the same order.
        let likely = expected.next()
        guard let value = entry["value"], likely.map({ $0.means(value) }) != true,
          !choices.contains(where: { $0.means(value) })
        else { continue }
        let meant = value.string.flatMap { Spelling.nearest(to: $0, among: choices.compactMap(\.string)) }
        report.add(
          entry,
          "\(JSONFragment(value).text) is no value of the 'enum'\(Spelling.ending(meant))",
          fix: .writing(meant, over: value))
      }
    })

  static let valuesAreUnique = Rule(
    "enum-values-duplicate", .warning, .definition, aliases: ["DuplicateEnumValuesInExtension"],
    statement: "`x-ms-enum-values` names each value once.",
    reason: "It is not said which of two names is shown.",
    example: RuleExample(
      #"""
      "type": "string",
      "enum": ["new"],
      "x-ms-enum-values": [
        {"value": "new", "displayName": "New"},
        {"value": "new", "displayName": "Just placed"}
      ]
      """#,
      becomes: #"""
        "type": "string",
        "enum": ["new"],
        "x-ms-enum-values": [{"value": "new", "displayName": "New"}]
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.enumValues)) { subject, report in
      guard let list = subject[.enumValues], list.count > 1 else { return }
      for entry in repeated(in: list) {
        guard let value = entry["value"] else { continue }
        report.add(
          value, "'x-ms-enum-values' names \(JSONFragment(value).text) twice.",
          fix: QuickFix("Remove the later name", .remove(entry.pointer)).needingReview)
      }
    })

  /// The entries of `x-ms-enum-values` whose value an earlier one has.
  static func repeated(in list: JSONValue) -> [JSONValue] {
    var seen: Set<ArraySlice<UInt8>> = []
    return list.elements.filter { entry in entry["value"].map { !seen.insert($0.source).inserted } ?? false }
  }

  /// The values that can be chosen: those of the schema, or of the elements of an array.
  private static func choices(of subject: SchemaSubject) -> JSONValue.Children? {
    let list = subject[.enum] ?? subject[.items]?["enum"]
    return list.flatMap { $0.isArray ? $0.elements : nil }
  }

  /// The repair of an entry of which one half is missing.
  private static func completion(of entry: JSONValue, choices: JSONValue.Children?) -> QuickFix? {
    let pointer = entry.pointer
    if let value = entry["value"], let text = text(of: value) {
      if let name = entry["name"], name.string != nil {
        return QuickFix("Rename 'name' to 'displayName'", .rename(name.pointer, to: "displayName"))
      }
      return QuickFix("Show '\(text)'", .set(pointer.appending("displayName"), .string(text)))
    }
    if entry.isObject, entry["value"] == nil, let name = entry["displayName"],
      let value = choices?.first(where: { $0.means(name) })
    {
      return QuickFix("Send '\(name.string ?? "")'", .set(pointer.appending("value"), JSONFragment(value)))
        .needingReview
    }
    guard let text = text(of: entry) else { return nil }
    return QuickFix(
      "Show '\(text)'", .set(pointer, ["value": JSONFragment(entry), "displayName": .string(text)]))
  }

  /// What a scalar looks like; nil for what is no text to show.
  private static func text(of value: JSONValue) -> String? {
    value.string ?? value.numberText ?? value.boolean.map { "\($0)" }
  }
}
