import ConnectorModel
import JSONText

/// Rules on `info.description` and `info.version`.
enum DescriptionRules {
  static let all = [
    descriptionIsGiven, descriptionHasGoodLength, descriptionNamesNoProduct, descriptionIsASentence,
    versionIsNumeric,
  ]

  static let descriptionIsGiven = Rule(
    "description-missing", .warning, .describe,
    statement: "The connector has a description.",
    reason: "Makers read it before they choose the connector.",
    example: RuleExample(
      #"""
      "title": "Fabrikam Orders",
      "version": "1.0"
      """#,
      becomes: #"""
        "title": "Fabrikam Orders",
        "version": "1.0",
        "description": "Orders of Fabrikam can be listed, created and cancelled."
        """#),
    source: "certification",
    .definition { definition, _, report in
      guard let info = definition.info, info.isObject else { return }
      if let value = info["description"] {
        if value.string?.isBlank == true { report.add(value, "The connector's description is empty.") }
      } else {
        report.add(info, "The connector has no description.")
      }
    })

  static let descriptionHasGoodLength = Rule(
    "description-length", .warning, .describe, aliases: ["FieldLengthNotInRange"],
    statement: "The connector's description has 30 to 500 characters.",
    reason: "Certification refuses shorter and longer ones.",
    example: RuleExample(
      #""description": "Orders.""#,
      becomes: #"""
        "description": "Orders of Fabrikam can be listed, created and cancelled."
        """#),
    source: "certification",
    .definition { definition, _, report in
      guard let (value, text) = definition.infoText("description"), !(30...500).contains(text.count) else {
        return
      }
      report.add(value, "The description has \(text.count) characters; 30 to 500 are required.")
    })

  static let descriptionNamesNoProduct = Rule(
    "description-restricted-word", .warning, .describe, aliases: ["DescriptionContainsRestrictedWords"],
    statement: "The connector's description names no Power Platform product.",
    reason: "Connectors work in several products, whose names change.",
    example: RuleExample(
      #"""
      "description": "Lets Power Automate list and create the orders of Fabrikam."
      """#,
      becomes: #"""
        "description": "Orders of Fabrikam can be listed, created and cancelled."
        """#),
    source: "certification",
    .definition { definition, _, report in
      guard let (value, text) = definition.infoText("description"),
        let product = RestrictedWords.product(in: text)
      else {
        return
      }
      report.add(value, "The description names '\(product)'.")
    })

  static let descriptionIsASentence = Rule(
    "description-no-period", .info, .describe,
    statement: "The connector's description ends with a period.",
    reason: "Descriptions are sentences.",
    example: RuleExample(
      #"""
      "description": "Orders of Fabrikam can be listed, created and cancelled"
      """#,
      becomes: #"""
        "description": "Orders of Fabrikam can be listed, created and cancelled."
        """#),
    source: "certification", isFixable: true,
    .definition { definition, _, report in
      guard let (value, text) = definition.infoText("description"), let last = text.trimmed.last,
        !".!?".contains(last)
      else {
        return
      }
      report.add(
        value, "The description should end with a period.",
        fix: QuickFix("Append a period", .set(value.pointer, .string(text.trimmed + "."))))
    })

  static let versionIsNumeric = Rule(
    "version-format", .info, .describe,
    statement: "The version consists of numbers and dots, perhaps after a v.",
    reason: "Tools compare versions by their numbers.",
    example: RuleExample(
      #""version": "preview""#,
      becomes: #""version": "1.0""#),
    source: "the schema of Microsoft's repository",
    .definition { definition, _, report in
      guard let value = definition.info?["version"], let version = value.string else { return }
      let numbers = version.first?.lowercased() == "v" ? version.dropFirst() : Substring(version)
      let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
      let isNumeric = parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
      if !isNumeric { report.add(value, "Version '\(version)' is not numeric.") }
    })
}
