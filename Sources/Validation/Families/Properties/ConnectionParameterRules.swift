import ConnectorModel
import JSONText

/// Rules on connection parameters: what whoever makes a connection is asked for.
enum ConnectionParameterRules {
  static let all = [typeIsKnown, constraintsAreTexts, secretsAreHidden]

  private static let types = [
    "string", "securestring", "int", "bool", "gatewaySetting", "oauthSetting", "managedIdentity",
  ]

  static let typeIsKnown = Rule(
    "connection-parameter-type", .error, .security,
    statement: "The type of a connection parameter is one that the platform knows.",
    reason: "The types are \(types.joined(separator: ", ")), in this spelling.",
    example: RuleExample(
      #""connectionParameters": {"token": {"type": "oAuthSetting"}}"#,
      becomes: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters where parameter.value.isObject {
        guard let value = parameter.value["type"] else {
          report.add(parameter.value, "Connection parameter '\(parameter.name)' has no type.")
          continue
        }
        let type = value.string ?? ""
        guard !types.contains(type) else { continue }
        let meant = Spelling.sameLetters(as: type, among: types)
        report.add(
          value,
          "'\(type)' is not a type of a connection parameter\(Spelling.ending(meant))",
          fix: .writing(meant, over: value, in: .properties))
      }
    })

  static let constraintsAreTexts = Rule(
    "constraint-boolean-not-string", .warning, .security,
    statement: "The constraints required and hidden are the strings \"true\" or \"false\".",
    reason: "The platform writes them so; not every tool takes JSON booleans.",
    example: RuleExample(
      #"""
      "connectionParameters": {"api_key": {"type": "securestring",
        "uiDefinition": {"constraints": {"required": true}}}}
      """#,
      becomes: #"""
        "connectionParameters": {"api_key": {"type": "securestring",
          "uiDefinition": {"constraints": {"required": "true"}}}}
        """#),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters {
        for key in ["required", "hidden"] {
          guard let value = parameter.constraints?[key], let isSet = value.boolean else { continue }
          report.add(
            value, "'\(key)' must be the string \"\(isSet)\".",
            fix: QuickFix("Write \"\(isSet)\"", in: .properties, .set(value.pointer, .string("\(isSet)"))))
        }
      }
    })

  static let secretsAreHidden = Rule(
    "connection-parameter-secret-plain", .warning, .security,
    statement: "A connection parameter that holds a secret is a securestring.",
    reason: "A plain string is shown while it is typed, and stored readably.",
    example: RuleExample(
      #""connectionParameters": {"password": {"type": "string"}}"#,
      becomes: #""connectionParameters": {"password": {"type": "securestring"}}"#),
    source: "practice", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters where parameter.type == "string" {
        guard looksSecret(parameter.name), let type = parameter.value["type"] else { continue }
        report.add(
          type, "'\(parameter.name)' looks like a secret, but is a plain string.",
          fix: QuickFix("Make it a securestring", in: .properties, .set(type.pointer, "securestring"))
            .needingReview)
      }
    })

  private static func looksSecret(_ name: String) -> Bool {
    let name = name.split(separator: ":").last.map(String.init) ?? name
    let words = name.titleCased.lowercased().words
    return words.contains { ["password", "secret", "token"].contains($0) }
      || name.lowercased().filter { $0.isLetter } == "apikey"
  }
}
