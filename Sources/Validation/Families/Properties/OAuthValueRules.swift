import ConnectorModel
import JSONText

/// Rules on single values of `oAuthSettings`.
enum OAuthValueRules {
  static let all = [settingsBelongToSignIns, clientIsNamed, scopesAreAList, redirectModeIsKnown]

  private static let modes = ["Global", "GlobalPerConnector", "Direct"]

  static let settingsBelongToSignIns = Rule(
    "oauth-settings-on-non-oauth", .warning, .security,
    statement: "Only connection parameters of type oauthSetting have `oAuthSettings`.",
    reason: "On another type they have no effect.",
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
    source: "the schema of paconn",
    .properties { properties, _, report in
      for settings in settings(of: properties) where settings["clientId"]?.string?.isBlank ?? true {
        report.add(settings["clientId"] ?? settings, "The client id is missing.")
      }
    })

  static let scopesAreAList = Rule(
    "oauth-scopes-shape", .error, .security,
    statement: "`scopes` of `oAuthSettings` is a list of strings.",
    reason: "The platform joins them itself.",
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for settings in settings(of: properties) {
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

  static let redirectModeIsKnown = Rule(
    "oauth-redirect-mode-invalid", .warning, .security,
    statement: "`redirectMode` is Global, GlobalPerConnector or Direct.",
    reason: "The platform compares the value exactly.",
    source: "live connectors", isFixable: true,
    .properties { properties, _, report in
      for settings in settings(of: properties) {
        guard let value = settings["redirectMode"], !modes.contains(value.string ?? "") else { continue }
        let meant = modes.first { $0.lowercased() == value.string?.lowercased() }
        report.add(
          value, "The redirect mode must be Global, GlobalPerConnector or Direct.",
          fix: meant.map {
            QuickFix("Write \($0)", in: .properties, .set(value.pointer, .string($0))).needingReview
          })
      }
    })

  private static func settings(of properties: APIProperties) -> [JSONValue] {
    properties.allConnectionParameters.compactMap(\.oAuthSettings).filter(\.isObject)
  }
}
