import ConnectorModel
import JSONText

/// Rules on the files beside the definition.
enum PackageRules {
  static let all = [propertiesFileIsThere, readmeIsThere]

  static let propertiesFileIsThere = Rule(
    "cross-properties-missing", .warning, .describe,
    statement: "`apiProperties.json` stands beside the definition.",
    reason: "It holds colour, connection parameters and policies.",
    source: "paconn", isFixable: true,
    .definition { _, context, report in
      guard case .missing = context.connector.propertiesFile else { return }
      let title = "Create apiProperties.json"
      let skeleton: JSONFragment = [
        "properties": [
          "connectionParameters": [:], "iconBrandColor": "#da3b01", "capabilities": ["actions"],
        ]
      ]
      let fix = QuickFix(title) { connector in
        guard case .missing = connector.propertiesFile else { return nil }
        return ConnectorEdit(title: title, steps: [.text(.properties, skeleton.written() + [0x0A])])
      }
      report.add(
        in: .properties, offset: nil, "There is no apiProperties.json beside the definition.", fix: fix)
    })

  static let readmeIsThere = Rule(
    "package-readme-missing", .info, .describe,
    statement: "`readme.md` or `intro.md` stands beside the definition.",
    reason: "Certification asks for one; the connector's page in the documentation is made of it.",
    source: "certification",
    .definition { _, context, report in
      let companions = context.connector.companions
      guard companions.isKnown, !companions.hasReadme else { return }
      report.add(in: .definition, offset: nil, "There is no readme.md beside the definition.")
    })
}
