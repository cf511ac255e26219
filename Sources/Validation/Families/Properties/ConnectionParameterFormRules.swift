import ConnectorModel
import JSONText

/// Rules on names, keys and labels of connection parameters.
enum ConnectionParameterFormRules {
  static let all = [nameIsPlain, keysAreKnown, labelsAreThere, displayNameIsGiven, descriptionIsGiven]

  private static let keys = [
    "type", "uiDefinition", "oAuthSettings", "gatewaySettings", "managedIdentitySettings", "metadata",
    "defaultValue", "allowedValues", "capability", "parameterSource",
  ]

  static let nameIsPlain = Rule(
    "connection-parameter-name", .warning, .security,
    statement: "A connection parameter's name is a word, or two with a colon between them.",
    reason:
      "Letters, digits and _ can be used everywhere; `token:TenantId` is a part of the sign-in `token`.",
    example: RuleExample(
      #""connectionParameters": {"API Key": {"type": "securestring"}}"#,
      becomes: #""connectionParameters": {"api_key": {"type": "securestring"}}"#),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters where !isPlain(parameter.name) {
        report.add(
          parameter.value,
          "The name '\(parameter.name)' is neither a word of letters, digits and _ nor two with a colon.",
          at: .key)
      }
    })

  static let keysAreKnown = Rule(
    "connection-parameter-unknown-key", .warning, .security,
    statement: "A connection parameter has only keys that the platform knows.",
    reason: "Others have no effect; most are slips of spelling, and capitals count.",
    example: RuleExample(
      #""connectionParameters": {"token": {"type": "oauthSetting", "oauthSettings": {}}}"#,
      becomes: #""connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {}}}"#),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters {
        for member in parameter.value.members where !keys.contains(member.key) {
          let meant = Spelling.nearest(to: member.key, among: keys)
          report.add(
            member.value,
            "'\(member.key)' is not a key of connection parameters\(Spelling.ending(meant))",
            at: .key, fix: .renaming(member.value, to: meant, in: .properties))
        }
      }
    })

  static let labelsAreThere = Rule(
    "connection-parameter-ui-missing", .warning, .security,
    statement: "A connection parameter that somebody fills in has a `uiDefinition`.",
    reason: "Without one the dialog shows a field without label and help.",
    example: RuleExample(
      #""connectionParameters": {"api_key": {"type": "securestring"}}"#,
      becomes: example(#""displayName": "API key", "description": "The key of your account.""#)),
    source: "documentation of connection parameters", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters
      where parameter.isAskedFor && parameter.value["uiDefinition"]?.isObject != true {
        let label = parameter.name.titleCased
        let texts: JSONFragment = [
          "displayName": .string(label), "constraints": ["required": "true"],
        ]
        report.add(
          parameter.value, "Connection parameter '\(parameter.name)' has no uiDefinition.",
          fix: QuickFix(
            "Insert the label '\(label)'", in: .properties,
            .set(parameter.value.pointer.appending("uiDefinition"), texts)
          ).needingReview)
      }
    })

  static let displayNameIsGiven = Rule(
    "connection-parameter-display-name", .warning, .security,
    statement: "The `uiDefinition` of a connection parameter has a `displayName`.",
    reason: "It is the label of the field in the dialog of a new connection.",
    example: RuleExample(
      example(#""description": "The key of your account.""#),
      becomes: example(#""displayName": "API key", "description": "The key of your account.""#)),
    source: "documentation of connection parameters", isFixable: true,
    .properties { properties, _, report in
      for (parameter, labels) in labelled(properties) where parameter.displayName?.isBlank ?? true {
        let name = parameter.name.titleCased
        report.add(
          labels["displayName"] ?? labels, "Connection parameter '\(parameter.name)' has no display name.",
          fix: QuickFix(
            "Insert '\(name)'", in: .properties,
            .set(labels.pointer.appending("displayName"), .string(name))))
      }
    })

  static let descriptionIsGiven = Rule(
    "connection-parameter-description", .info, .security,
    statement: "A connection parameter that somebody fills in has a description or a tooltip.",
    reason: "It tells where the value comes from.",
    example: RuleExample(
      example(#""displayName": "API key""#),
      becomes: example(#""displayName": "API key", "tooltip": "Settings, API access, New key""#)),
    source: "documentation of connection parameters",
    .properties { properties, _, report in
      for (parameter, labels) in labelled(properties)
      where (parameter.description?.isBlank ?? true) && (parameter.tooltip?.isBlank ?? true) {
        report.add(labels, "Connection parameter '\(parameter.name)' has neither description nor tooltip.")
      }
    })

  /// What somebody fills in, with its `uiDefinition` where that is an object.
  private static func labelled(_ properties: APIProperties) -> [(ConnectionParameter, labels: JSONValue)] {
    properties.allConnectionParameters.filter(\.isAskedFor).compactMap { parameter in
      guard let labels = parameter.value["uiDefinition"], labels.isObject else { return nil }
      return (parameter, labels)
    }
  }

  /// A key that is asked for, with the members of its `uiDefinition`.
  private static func example(_ labels: String) -> String {
    #"""
    "connectionParameters": {"api_key": {"type": "securestring",
      "uiDefinition": {\#(labels)}}}
    """#
  }

  private static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      }
  }
}
