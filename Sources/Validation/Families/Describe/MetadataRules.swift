import ConnectorModel
import JSONText

/// Rules on `x-ms-connector-metadata`: website, privacy policy, categories.
enum MetadataRules {
  static let all = [
    metadataIsGiven, entriesHaveNameAndValue, propertiesAreComplete, namesAreKnown, namesAreUnique,
    addressesAreAbsolute,
  ]

  static let names = ["Website", "Privacy policy", "Categories"]
  static let key = "x-ms-connector-metadata"

  /// The entries, as far as they are given as a list.
  static func entries(of definition: APIDefinition) -> [JSONValue] { definition.root[key].elements }

  static func entry(_ name: String, _ value: String = "") -> JSONFragment {
    ["propertyName": .string(name), "propertyValue": .string(value)]
  }

  /// The metadata as they should be.
  private static let complete = #"""
    "x-ms-connector-metadata": [
      {"propertyName": "Website", "propertyValue": "https://fabrikam.com"},
      {"propertyName": "Privacy policy", "propertyValue": "https://fabrikam.com/privacy"},
      {"propertyName": "Categories", "propertyValue": "Data"}
    ]
    """#

  static let metadataIsGiven = Rule(
    "metadata-missing", .warning, .describe, aliases: ["ConnectorMetadataMissing"],
    statement: "The definition has `x-ms-connector-metadata`.",
    reason: "Website, privacy policy and categories of the connector's page come from it.",
    example: RuleExample(
      #""host": "api.fabrikam.com""#,
      becomes: #""host": "api.fabrikam.com","# + "\n" + complete),
    source: "certification, step 3b", isFixable: true,
    .definition { definition, _, report in
      guard definition.root.isObject, definition.root[key] == nil else { return }
      report.add(
        definition.root, "The connector metadata is missing.",
        fix: QuickFix(
          "Insert empty metadata", .set(JSONPointer(tokens: [key]), .array(names.map { entry($0) }))))
    })

  static let entriesHaveNameAndValue = Rule(
    "metadata-shape", .error, .describe,
    statement: "`x-ms-connector-metadata` is a list of objects with propertyName and propertyValue.",
    reason: "The platform reads no other form.",
    example: RuleExample(
      #""x-ms-connector-metadata": {"Website": "https://fabrikam.com"}"#,
      becomes: complete),
    source: "the schema of Microsoft's repository",
    .definition { definition, _, report in
      guard let metadata = definition.root[key] else { return }
      guard metadata.isArray else {
        report.add(metadata, "The metadata must be a list.")
        return
      }
      for entry in metadata.elements
      where entry["propertyName"]?.string == nil || entry["propertyValue"]?.string == nil {
        report.add(entry, "A metadata entry needs propertyName and propertyValue, both strings.")
      }
    })

  static let propertiesAreComplete = Rule(
    "metadata-property-missing", .warning, .describe, aliases: ["ConnectorMetadataPropertiesMissing"],
    statement: "The metadata give Website, Privacy policy and Categories.",
    reason: "Certification asks for all three.",
    example: RuleExample(
      #"""
      "x-ms-connector-metadata": [
        {"propertyName": "Website", "propertyValue": "https://fabrikam.com"}
      ]
      """#,
      becomes: complete),
    source: "certification, step 3b", isFixable: true,
    .definition { definition, _, report in
      guard let metadata = definition.root[key], metadata.isArray else { return }
      let given = metadata.elements.compactMap { $0["propertyName"]?.string?.lowercased() }
      let missing = names.filter { !given.contains($0.lowercased()) }
      guard !missing.isEmpty else { return }
      let pointer = metadata.pointer
      let fix = QuickFix("Insert the missing entries") { connector in
        guard let count = connector.value(at: Place(.definition, pointer))?.count else { return nil }
        return ConnectorEdit(
          title: "Insert the missing metadata",
          steps: missing.enumerated().map { position, name in
            .json(.definition, .insertElement(into: pointer, entry(name), at: count + position))
          })
      }
      report.add(
        metadata, "Missing in the metadata: \(missing.map { "'\($0)'" }.joined(separator: ", ")).", fix: fix)
    })

  static let namesAreKnown = Rule(
    "metadata-unknown-name", .warning, .describe,
    statement: "Every propertyName is Website, Privacy policy or Categories, in this spelling.",
    reason: "The names must not be changed; the platform compares them exactly.",
    example: RuleExample(
      complete.replacing("Privacy policy", with: "Privacy Policy"), becomes: complete),
    source: "certification", isFixable: true,
    .definition { definition, _, report in
      for entry in entries(of: definition) {
        guard let value = entry["propertyName"], let name = value.string, !names.contains(name) else {
          continue
        }
        let meant = Spelling.likely(name, among: names)
        report.add(
          value,
          meant.map { "'\(name)' should be '\($0)'." } ?? "'\(name)' is not a property of the metadata.",
          fix: meant.map { QuickFix("Write '\($0)'", .set(value.pointer, .string($0))) })
      }
    })

  static let namesAreUnique = Rule(
    "metadata-duplicate", .warning, .describe,
    statement: "Every metadata property is given once.",
    reason: "Only one of them can be shown.",
    example: RuleExample(
      complete.replacing(
        #""Data"}"#,
        with: #"""
          "Data"},
            {"propertyName": "Categories", "propertyValue": "Finance"}
          """#), becomes: complete),
    source: "certification", isFixable: true,
    .definition { definition, _, report in
      var seen: Set<String> = []
      for entry in entries(of: definition) {
        guard let name = entry["propertyName"]?.string, !seen.insert(name.lowercased()).inserted else {
          continue
        }
        report.add(
          entry, "'\(name)' is given twice.", fix: QuickFix("Remove the second entry", .remove(entry.pointer))
        )
      }
    })

  static let addressesAreAbsolute = Rule(
    "metadata-url-invalid", .warning, .describe,
    statement: "Website and Privacy policy are absolute URLs.",
    reason: "They become links on the connector's page.",
    example: RuleExample(
      complete.replacing(#""https://fabrikam.com""#, with: #""fabrikam""#), becomes: complete),
    source: "certification", isFixable: true,
    .definition { definition, _, report in
      for entry in entries(of: definition) {
        guard let name = entry["propertyName"]?.string?.lowercased(),
          name == "website" || name == "privacy policy", let value = entry["propertyValue"],
          let text = value.string, !WebAddress.isAbsolute(text)
        else { continue }
        report.add(
          value, text.isBlank ? "The URL is empty." : "'\(text)' is not an absolute URL.",
          fix: .prefixingScheme(of: value))
      }
    })
}
