import ConnectorModel
import JSONText

/// Rules on where identity providers send people back to.
enum OAuthRedirectRules {
  static let all = [modeIsGiven, modeIsKnown, modeIsOwn, addressIsThePlatforms]

  private static let modes = ["Global", "GlobalPerConnector", "Direct"]

  private static func settings(_ member: String) -> String {
    #""connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {\#(member)}}}"#
  }

  static let modeIsGiven = Rule(
    "oauth-redirect-mode-missing", .info, .security,
    statement: "`redirectMode` of `oAuthSettings` is given.",
    reason: "Without it all connectors share one address, and services cannot tell them apart.",
    example: RuleExample(
      settings(#""clientId": "a1b2""#),
      becomes: settings(#""clientId": "a1b2", "redirectMode": "GlobalPerConnector""#)),
    source: "documentation of custom connectors", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings where settings["redirectMode"] == nil {
        report.add(
          settings, "The redirect mode is missing.",
          fix: QuickFix(
            "Insert GlobalPerConnector", in: .properties,
            .set(settings.pointer.appending("redirectMode"), "GlobalPerConnector")
          ).needingReview)
      }
    })

  static let modeIsKnown = Rule(
    "oauth-redirect-mode-invalid", .warning, .security,
    statement: "`redirectMode` is Global, GlobalPerConnector or Direct.",
    reason: "The platform compares the value exactly.",
    example: RuleExample(
      settings(#""redirectMode": "global""#), becomes: settings(#""redirectMode": "Global""#)),
    source: "live connectors", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["redirectMode"], !modes.contains(value.string ?? "") else { continue }
        let meant = Spelling.sameLetters(as: value.string, among: modes)
        report.add(
          value, "The redirect mode must be Global, GlobalPerConnector or Direct.",
          fix: QuickFix.writing(meant, over: value, in: .properties)?.needingReview)
      }
    })

  static let modeIsOwn = Rule(
    "oauth-redirect-mode-legacy", .info, .security,
    statement: "The connector has an address of its own to come back to.",
    reason:
      "New connectors get one each (GlobalPerConnector). A published connector keeps Global until the address"
      + " that the platform shows is registered with the service.",
    example: RuleExample(
      settings(#""redirectMode": "Global""#), becomes: settings(#""redirectMode": "GlobalPerConnector""#)),
    source: "live connectors", isFixable: true,
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["redirectMode"], value.string == "Global" else { continue }
        report.add(
          value, "The connector shares the redirect address of all older connectors.",
          fix: QuickFix(
            "Write GlobalPerConnector", in: .properties, .set(value.pointer, "GlobalPerConnector")
          )
          .needingReview)
      }
    })

  static let addressIsThePlatforms = Rule(
    "oauth-redirect-url-invalid", .warning, .security,
    statement: "`redirectUrl` is an address of the platform.",
    reason:
      "It has the form https://REGION.consent.azure-apim.net/redirect, with the connector's name after it.",
    example: RuleExample(
      settings(#""redirectUrl": "https://contoso.com/back""#),
      becomes: settings(#""redirectUrl": "https://global.consent.azure-apim.net/redirect/orders""#)),
    source: "certification; live connectors",
    .properties { properties, _, report in
      for settings in properties.oAuthSettings {
        guard let value = settings["redirectUrl"], !isThePlatforms(value.string ?? "") else { continue }
        report.add(value, "The redirect address is not one of the platform.")
      }
    })

  private static func isThePlatforms(_ address: String) -> Bool {
    let folded = address.lowercased()
    guard folded.hasPrefix("https://") else { return false }
    let parts = folded.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count > 1 else { return false }
    return host.hasSuffix(".consent.azure-apim.net") && host.utf8.first != UInt8(ascii: ".")
      && parts[1].prefix { $0 != "?" } == "redirect"
  }
}
