import ConnectorModel
import JSONText

/// Rules on the categories of `x-ms-connector-metadata`.
enum CategoryRules {
  static let all = [categoriesAreKnown, categoriesAreFew]

  private static let categories = ConnectorCategory.all

  static let categoriesAreKnown = Rule(
    "metadata-category-invalid", .warning, .describe, aliases: ["InvalidConnectorCategory"],
    statement: "Categories are taken from the platform's list.",
    reason: "The categories are: \(categories.joined(separator: ", ")).",
    example: RuleExample(
      #"""
      "x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Datas"}]
      """#,
      becomes: #"""
        "x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data"}]
        """#),
    source: "certification, step 3b", isFixable: true,
    .definition { definition, _, report in
      guard let (value, given) = categories(of: definition) else { return }
      let unknown = given.filter { !categories.contains($0) }
      guard let first = unknown.first else { return }
      let meant = Spelling.likely(first, among: categories)
      let fixed = given.map { categories.contains($0) ? $0 : Spelling.likely($0, among: categories) ?? $0 }
      let isSafe = fixed.allSatisfy { categories.contains($0) }
      report.add(
        value, "'\(first)' is not a category\(Spelling.ending(meant))",
        fix: isSafe
          ? QuickFix(
            "Write '\(fixed.joined(separator: ";"))'",
            .set(value.pointer, .string(fixed.joined(separator: ";")))) : nil)
    })

  static let categoriesAreFew = Rule(
    "metadata-too-many-categories", .warning, .describe, aliases: ["TooManyConnectorCategories"],
    statement: "The connector has at most two categories.",
    reason: "The platform lists it under two at most.",
    example: RuleExample(
      #"""
      "x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data;Finance;Marketing"}]
      """#,
      becomes: #"""
        "x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data;Finance"}]
        """#),
    source: "certification, step 3b",
    .definition { definition, _, report in
      guard let (value, given) = categories(of: definition), given.count > ConnectorCategory.maximum else {
        return
      }
      report.add(value, "At most two categories are possible; there are \(given.count).")
    })

  private static func categories(of definition: APIDefinition) -> (JSONValue, [String])? {
    guard
      let value = MetadataRules.entries(of: definition).first(where: {
        $0["propertyName"]?.string?.lowercased() == "categories"
      })?[
        "propertyValue"], let text = value.string
    else { return nil }
    let given = text.split { $0 == ";" || $0 == "," }.map { String($0).trimmed }.filter { !$0.isEmpty }
    return (value, given)
  }
}
