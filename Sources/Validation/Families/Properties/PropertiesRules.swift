import ConnectorModel
import JSONText

/// Rules on the general part of `apiProperties.json`.
enum PropertiesRules {
  static let all = [
    propertiesArePresent, keysAreKnown, publisherIsGiven, ownerIsGiven, publisherIsPlain,
    capabilitiesAreKnown,
  ]

  private static let keys = [
    "iconBrandColor", "connectionParameters", "connectionParameterSets", "capabilities", "publisher",
    "stackOwner", "policyTemplateInstances", "scriptOperations", "script", "metadata",
  ]
  private static let capabilities = ["actions", "triggers", "cloud", "gateway", "blob"]

  static let propertiesArePresent = Rule(
    "properties-missing", .refused, .describe,
    statement: "The file has an object `properties`.",
    reason: "Everything of interest stands in it.",
    example: RuleExample(
      #""connectionParameters": {}"#,
      becomes: #""properties": {"connectionParameters": {}}"#),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      let root = properties.document.root
      guard root.isObject, properties.root?.isObject != true else { return }
      let skeleton: JSONFragment = [
        "connectionParameters": [:], "iconBrandColor": "#007ee5", "capabilities": ["actions"],
      ]
      let fix = QuickFix(
        "Insert properties", in: .properties, .set(JSONPointer(tokens: ["properties"]), skeleton))
      if let value = properties.root {
        report.add(value, "'properties' must be an object, not \(value.kind.phrase).", fix: fix)
      } else {
        report.add(root, "The file has no 'properties'.", fix: fix)
      }
    })

  static let keysAreKnown = Rule(
    "properties-unknown-key", .warning, .describe,
    statement: "`properties` has only keys that the platform knows.",
    reason: "Others have no effect; most are slips of spelling.",
    example: RuleExample(#""stackowner": "Contoso""#, becomes: #""stackOwner": "Contoso""#),
    source: "the schema of paconn, live connectors", isFixable: true,
    .properties { properties, _, report in
      for member in properties.root.members where !keys.contains(member.key) {
        let meant = Spelling.nearest(to: member.key, among: keys)
        report.add(
          member.value, "'\(member.key)' is not a known property\(Spelling.ending(meant))", at: .key,
          fix: .renaming(member.value, to: meant, in: .properties))
      }
    })

  static let publisherIsGiven = Rule(
    "publisher-missing", .warning, .describe,
    statement: "The connector names its publisher.",
    reason: "Certification asks for it.",
    example: RuleExample(
      #""publisher": """#,
      becomes: #""publisher": "Contoso""#),
    source: "certification, step 3a",
    .properties { properties, _, report in
      guard let root = properties.root, root.isObject, root["publisher"].isBlank else { return }
      report.add(root["publisher"] ?? root, "The publisher is missing.")
    })

  static let ownerIsGiven = Rule(
    "stack-owner-missing", .warning, .describe,
    statement: "The connector names the owner of the service behind it.",
    reason: "Certification asks for it.",
    example: RuleExample(
      #""publisher": "Contoso""#,
      becomes: #""publisher": "Contoso", "stackOwner": "Contoso""#),
    source: "certification, step 3a", isFixable: true,
    .properties { properties, _, report in
      guard let root = properties.root, root.isObject, root["stackOwner"].isBlank else { return }
      let fix = properties.publisher.flatMap { publisher in
        publisher.isBlank
          ? nil
          : QuickFix(
            "Take the publisher", in: .properties,
            .set(root.pointer.appending("stackOwner"), .string(publisher)))
      }
      report.add(root["stackOwner"] ?? root, "The stack owner is missing.", fix: fix)
    })

  static let publisherIsPlain = Rule(
    "publisher-not-alphanumeric", .info, .describe,
    statement: "The publisher's name has only letters, digits and spaces.",
    reason: "Certification asks for it, though names with a full stop or an ampersand do get through.",
    example: RuleExample(#""publisher": "Contoso, Inc.""#, becomes: #""publisher": "Contoso Inc""#),
    source: "certification, step 3a",
    .properties { properties, _, report in
      guard let value = properties.root?["publisher"], let name = value.string, !name.isBlank else { return }
      guard let odd = name.first(where: { !$0.isLetter && !$0.isNumber && $0 != " " }) else { return }
      report.add(value, "The publisher's name has '\(odd)', which is neither letter, digit nor space.")
    })

  static let capabilitiesAreKnown = Rule(
    "capability-unknown", .warning, .describe,
    statement: "Capabilities are actions, triggers, cloud, gateway or blob.",
    reason: "Others have no effect.",
    example: RuleExample(
      #""capabilities": ["Actions"]"#,
      becomes: #""capabilities": ["actions"]"#),
    source: "live connectors", isFixable: true,
    .properties { properties, _, report in
      for value in (properties.root?["capabilities"]).elements {
        guard let name = value.string, !capabilities.contains(name) else { continue }
        let meant = Spelling.nearest(to: name, among: capabilities)
        report.add(
          value, "'\(name)' is not a capability\(Spelling.ending(meant))",
          fix: QuickFix.writing(meant, over: value, in: .properties)?.needingReview)
      }
    })
}
