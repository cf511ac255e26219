import ConnectorModel
import JSONText

/// Rules on identity providers and what they are told.
enum OAuthParameterRules {
  static let all = [providerIsKnown, parametersHaveValues, firstPartyIsText]

  private static let providers = [
    "oauth2", "oauth2generic", "aad", "aadcertificate", "adobesign", "bitly", "box", "docusign", "dropbox",
    "dynamicscrmonline", "facebook", "github", "google", "googledrive", "instagram", "intuit", "linkedin",
    "mailchimp", "microsoftaccount", "onedrive", "pinterest", "salesforce", "servicenow", "sharepointonline",
    "slack", "smartsheet", "stripe", "todoist", "twitter", "vimeo", "wordpress", "yammer", "youtube",
  ]

  static let providerIsKnown = Rule(
    "oauth-identity-provider-unknown", .warning, .security,
    statement: "The identity provider is one that the platform knows.",
    reason: "Most services sign in with oauth2, oauth2generic or aad; capitals do not count.",
    example: RuleExample(
      SignInExample.settings(#""identityProvider": "oauth2generik""#),
      becomes: SignInExample.settings(#""identityProvider": "oauth2generic""#)),
    source: "the schema of paconn, live connectors", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["identityProvider"] else { continue }
        let name = value.string ?? ""
        guard !providers.contains(name.lowercased()) else { continue }
        let meant = Spelling.likely(name, among: providers)
        let shown = value.string.map { "'\($0)'" } ?? value.kind.phrase
        report.add(
          value, "\(shown) is not a known identity provider\(Spelling.ending(meant))",
          fix: QuickFix.writing(meant, over: value, in: .properties)?.needingReview)
      }
    })

  static let parametersHaveValues = Rule(
    "oauth-custom-parameter-shape", .warning, .security,
    statement: "Each of `customParameters` is an object with a `value`.",
    reason: "The platform reads no other form.",
    example: RuleExample(
      #"""
      "connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings":
        {"customParameters": {"tokenUrl": "https://contoso.com/token"}}}}
      """#,
      becomes: #"""
        "connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings":
          {"customParameters": {"tokenUrl": {"value": "https://contoso.com/token"}}}}}
        """#),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        for member in settings["customParameters"].members {
          let value = member.value
          guard value["value"] == nil else { continue }
          let fix = value.isObject || value.isArray ? nil : JSONFragment(value)
          report.add(
            value, "'\(member.key)' must be an object with a 'value'.",
            fix: fix.map {
              QuickFix("Put it into an object", in: .properties, .set(value.pointer, ["value": $0]))
            })
        }
      }
    })

  static let firstPartyIsText = Rule(
    "oauth-first-party-value", .warning, .security,
    statement: "`IsFirstParty` is the string \"True\" or \"False\".",
    reason: "The platform writes it so; not every tool takes JSON booleans.",
    example: RuleExample(
      SignInExample.settings(#""properties": {"IsFirstParty": false}"#),
      becomes: SignInExample.settings(#""properties": {"IsFirstParty": "False"}"#)),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["properties"]?["IsFirstParty"],
          !["True", "False"].contains(value.string ?? "")
        else { continue }
        let isSet = value.boolean ?? ["true": true, "false": false][value.string?.lowercased() ?? ""]
        let text = isSet.map { $0 ? "True" : "False" }
        report.add(
          value, "'IsFirstParty' must be the string \"True\" or \"False\".",
          fix: text.map {
            QuickFix("Write \"\($0)\"", in: .properties, .set(value.pointer, .string($0)))
          })
      }
    })
}
