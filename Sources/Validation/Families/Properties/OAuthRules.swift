import ConnectorModel
import JSONText

/// Rules on `oAuthSettings` of connection parameters.
enum OAuthRules {
  static let all = [
    settingsArePresent, providerIsGiven, secretIsNotStored, secretIsAbsent, parametersAreComplete,
  ]

  static let settingsArePresent = Rule(
    "oauth-settings-missing", .error, .security,
    statement: "A connection parameter of type oauthSetting has `oAuthSettings`.",
    reason: "They say where to sign in.",
    example: RuleExample(
      #""connectionParameters": {"token": {"type": "oauthSetting"}}"#,
      becomes: SignInExample.settings(#""identityProvider": "oauth2""#)),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters
      where parameter.isOAuth && parameter.oAuthSettings == nil {
        let skeleton: JSONFragment = [
          "identityProvider": "oauth2", "clientId": "", "scopes": [], "redirectMode": "GlobalPerConnector",
          "customParameters": [
            "authorizationUrl": ["value": ""], "tokenUrl": ["value": ""], "refreshUrl": ["value": ""],
          ],
        ]
        report.add(
          parameter.value, "The sign-in '\(parameter.name)' has no oAuthSettings.",
          fix: QuickFix(
            "Insert empty settings", in: .properties,
            .set(parameter.value.pointer.appending("oAuthSettings"), skeleton)))
      }
    })

  static let providerIsGiven = Rule(
    "oauth-identity-provider-missing", .error, .security,
    statement: "`oAuthSettings` names the identity provider.",
    reason: "It decides which custom parameters are read.",
    example: RuleExample(
      SignInExample.settings(#""clientId": "a1b2""#),
      becomes: SignInExample.settings(#""identityProvider": "oauth2", "clientId": "a1b2""#)),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for settings in properties.oAuthSettings where settings["identityProvider"] == nil {
        report.add(settings, "The identity provider is missing.")
      }
    })

  static let secretIsNotStored = Rule(
    "oauth-client-secret-committed", .error, .security,
    statement: "No client secret is stored in the file.",
    reason:
      "Connectors are kept in version control and published; a secret must be revoked once it was there."
      + " conwiz never shows it.",
    example: RuleExample(
      SignInExample.settings(#""clientId": "a1b2", "clientSecret": "9f86d081884c7d65""#),
      becomes: SignInExample.settings(#""clientId": "a1b2""#)),
    source: "practice", isFixable: true,
    .properties { properties, _, report in
      for value in secrets(of: properties, arePlaceholders: false) {
        report.add(
          value, "A client secret is stored in the file; remove and revoke it.", fix: removing(value))
      }
    })

  static let secretIsAbsent = Rule(
    "oauth-client-secret-present", .warning, .security,
    statement: "`oAuthSettings` has no clientSecret.",
    reason: "Even a placeholder invites to put the secret into the file.",
    example: RuleExample(
      SignInExample.settings(#""clientId": "a1b2", "clientSecret": "<your secret>""#),
      becomes: SignInExample.settings(#""clientId": "a1b2""#)),
    source: "practice", isFixable: true,
    .properties { properties, _, report in
      for value in secrets(of: properties, arePlaceholders: true) {
        report.add(value, "clientSecret does not belong into the file.", fix: removing(value))
      }
    })

  static let parametersAreComplete = Rule(
    "oauth-custom-parameter-missing", .error, .security,
    statement: "`customParameters` has what the identity provider needs.",
    reason: "oauth2 needs authorizationUrl, tokenUrl and refreshUrl; oauth2generic the three with Template;"
      + " aad needs resourceUri.",
    example: RuleExample(
      SignInExample.settings(#""identityProvider": "aad", "customParameters": {}"#),
      becomes: SignInExample.settings(
        #"""
        "identityProvider": "aad",
            "customParameters": {"resourceUri": {"value": "https://graph.microsoft.com"}}
        """#)),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        let provider = settings["identityProvider"]?.string?.lowercased() ?? ""
        guard let needed = required[provider] else { continue }
        let given = settings["customParameters"]
        let names = Set((given?.keys ?? []).map { $0.lowercased() })
        for name in needed where !names.contains(name.lowercased()) && !isElsewhere(name, settings) {
          let tokens = given?.members.first { $0.key.lowercased() == "tokenurl" }?.value["value"]?.string
          let pointer = settings.pointer.appending(["customParameters", name])
          let fix =
            name == "refreshUrl"
            ? tokens.map {
              QuickFix("Take tokenUrl for it", in: .properties, .set(pointer, ["value": .string($0)]))
                .needingReview
            } : nil
          report.add(given ?? settings, "'\(name)' is missing for \(provider).", fix: fix)
        }
      }
    })

  private static let required = [
    "oauth2": ["authorizationUrl", "tokenUrl", "refreshUrl"],
    "oauth2generic": ["authorizationUrlTemplate", "tokenUrlTemplate", "refreshUrlTemplate"],
    "aad": ["resourceUri"], "aadcertificate": ["resourceUri"],
  ]

  private static func isElsewhere(_ name: String, _ settings: JSONValue) -> Bool {
    name == "resourceUri" && settings["properties"]?["AzureActiveDirectoryResourceId"] != nil
  }

  /// What stands as `clientSecret`: what may be one, or what only holds its place.
  private static func secrets(of properties: APIProperties, arePlaceholders: Bool) -> [JSONValue] {
    properties.oAuthSettings.compactMap { $0["clientSecret"] }.filter { value in
      (value.string.map { isPlaceholder($0) } ?? true) == arePlaceholders
    }
  }

  private static func isPlaceholder(_ secret: String) -> Bool {
    let folded = secret.lowercased()
    let marks = [
      "secret", "placeholder", "your", "replace", "todo", "dummy", "xxx", "insert", "enter", "change",
    ]
    return secret.isBlank || marks.contains { folded.contains($0) }
      || folded.contains { "<>[]{}*_".contains($0) } && !folded.contains(where: \.isNumber)
      || folded.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  private static func removing(_ value: JSONValue) -> QuickFix {
    QuickFix("Remove clientSecret", in: .properties, .remove(value.pointer)).needingReview
  }
}
