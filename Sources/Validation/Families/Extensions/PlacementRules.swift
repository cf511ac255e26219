import ConnectorModel
import JSONText

/// Rules on where extensions stand.
enum PlacementRules {
  static let all = [extensionsStandWhereTheyWork]

  static let extensionsStandWhereTheyWork = Rule(
    "extension-misplaced", .warning, .definition,
    statement: "Extensions stand on objects on which they have an effect.",
    reason: "Elsewhere they are ignored: the label of an operation is its `summary`, for example.",
    example: RuleExample(
      #"""
      "operationId": "ListOrders",
      "x-ms-summary": "List orders"
      """#,
      becomes: #"""
        "operationId": "ListOrders",
        "summary": "List orders"
        """#),
    source: "OpenAPI extensions for custom connectors, \"Applies to\"", isFixable: true,
    .definition { definition, _, report in
      check(definition.root, .root, .describe, &report)
      if let info = definition.info { check(info, .info, .describe, &report) }
    },
    .path { subject, report in check(subject.value, .path, .definition, &report) },
    .operation { subject, report in check(subject.value, .operation, .definition, &report) },
    .response { subject, report in check(subject.value, .response, .definition, &report) },
    .schema([SchemaKeywords(.urlEncoding), .others]) { subject, report in
      let place = ExtensionPlaces(subject.position)
      if let value = subject[.urlEncoding], place != .parameter {
        check(value, in: place, .definition, &report)
      }
      for value in subject.others { check(value, in: place, .definition, &report) }
    })

  private static func check(
    _ owner: JSONValue, _ place: ExtensionPlaces, _ tab: Tab, _ report: inout Report
  ) {
    for child in owner.children { check(child, in: place, tab, &report) }
  }

  private static func check(
    _ value: JSONValue, in place: ExtensionPlaces, _ tab: Tab, _ report: inout Report
  ) {
    guard let wanted = ExtensionPlaces.byExtension[of: value], wanted.isDisjoint(with: place) else { return }
    report.add(
      value, "'\(value.key ?? "")' has no effect on \(place.phrase).", at: .key, tab: tab,
      fix: ExtensionMove.fix(of: value, at: place, to: wanted))
  }
}
