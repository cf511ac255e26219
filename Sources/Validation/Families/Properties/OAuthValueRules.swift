import ConnectorModel
import JSONText

/// Rules on single values of `oAuthSettings`.
enum OAuthValueRules {
  static let all = [settingsBelongToSignIns, clientIsNamed, scopesAreAList]

  static let settingsBelongToSignIns = Rule(
    "oauth-settings-on-non-oauth", .warning, .security,
    statement: "Only connection parameters of type oauthSetting have `oAuthSettings`.",
    reason: "On another type they have no effect.",
    example: RuleExample(
      #"""
      "connectionParameters": {"api_key": {"type": "securestring", "oAuthSettings": {}}}
      """#,
      becomes: #""connectionParameters": {"api_key": {"type": "securestring"}}"#),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for parameter in properties.allConnectionParameters {
        guard let settings = parameter.oAuthSettings, let type = parameter.type, !parameter.isOAuth else {
          continue
        }
        report.add(settings, "'oAuthSettings' has no effect on the type \(type).")
      }
    })

  static let clientIsNamed = Rule(
    "oauth-client-id-missing", .warning, .security,
    statement: "`oAuthSettings` names the client.",
    reason: "The service knows the application by its client id.",
    example: RuleExample(
      SignInExample.settings(#""identityProvider": "oauth2", "clientId": """#),
      becomes: SignInExample.settings(#""identityProvider": "oauth2", "clientId": "a1b2""#)),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for settings in properties.oAuthSettings where settings["clientId"]?.string?.isBlank ?? true {
        report.add(settings["clientId"] ?? settings, "The client id is missing.")
      }
    })

  static let scopesAreAList = Rule(
    "oauth-scopes-shape", .error, .security,
    statement: "`scopes` of `oAuthSettings` is a list of strings.",
    reason: "The platform joins them itself.",
    example: RuleExample(
      SignInExample.settings(#""scopes": "orders.read orders.write""#),
      becomes: SignInExample.settings(#""scopes": ["orders.read", "orders.write"]"#)),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["scopes"] else { continue }
        guard !value.isArray || !value.elements.allSatisfy({ $0.string != nil }) else { continue }
        let parts = value.string.map {
          $0.split { $0 == " " || $0 == "," }.map { JSONFragment.string(String($0)) }
        }
        report.add(
          value, "'scopes' must be a list of strings.",
          fix: parts.map { QuickFix("Make it a list", in: .properties, .set(value.pointer, .array($0))) })
      }
    })
}
