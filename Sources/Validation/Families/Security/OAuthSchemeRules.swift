import ConnectorModel
import JSONText

/// Rules on security definitions of the type oauth2 (OpenAPI 2.0, Security Scheme Object).
enum OAuthSchemeRules {
  static let all = [
    flowIsKnown, flowIsSupported, scopesArePresent, addressesAreAbsolute, addressesAreEncrypted,
  ]

  private static let flows = ["implicit", "password", "application", "accessCode"]

  static let flowIsKnown = Rule(
    "security-flow-invalid", .refused, .security,
    statement: "The flow of an oauth2 definition is implicit, password, application or accessCode.",
    reason: "OpenAPI 2.0 has no other flow; connectors use accessCode.",
    example: RuleExample(
      SchemeExample.signIn(flow: "code"), becomes: SchemeExample.signIn()),
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions("oauth2") {
        guard let value = scheme.value["flow"], !flows.contains(value.string ?? "") else { continue }
        report.add(value, "'\(value.string ?? "")' is not a flow.")
      }
    })

  static let flowIsSupported = Rule(
    "security-flow-unsupported", .warning, .security,
    statement: "An oauth2 definition uses the flow accessCode.",
    reason: "Custom connectors run the authorization code flow only.",
    example: RuleExample(
      SchemeExample.signIn(flow: "implicit"), becomes: SchemeExample.signIn()),
    source: "connection parameters",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions("oauth2") {
        guard let value = scheme.value["flow"], let flow = value.string, flows.dropLast().contains(flow)
        else {
          continue
        }
        report.add(value, "Connectors do not support the flow '\(flow)'; they run accessCode.")
      }
    })

  static let scopesArePresent = Rule(
    "security-scopes-missing", .error, .security,
    statement: "An oauth2 definition has scopes.",
    reason: "The field is required, and may be an empty object.",
    example: RuleExample(
      SchemeExample.signIn(""), becomes: SchemeExample.signIn()),
    source: "OpenAPI 2.0, Security Scheme Object", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions("oauth2") where scheme.value["scopes"] == nil {
        report.add(
          scheme.value, "'scopes' is required for oauth2; it may be {}.",
          fix: QuickFix("Add empty scopes", .set(scheme.value.pointer.appending("scopes"), [:])))
      }
    })

  static let addressesAreAbsolute = Rule(
    "security-url-invalid", .refused, .security, aliases: ["UrlNotValid"],
    statement: "authorizationUrl and tokenUrl are absolute URLs.",
    reason: "They are opened in a browser or called by the platform.",
    example: RuleExample(
      SchemeExample.signIn(authorizationURL: "/authorize"), becomes: SchemeExample.signIn()),
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for (_, value, text) in addresses(of: definition) where !WebAddress.isAbsolute(text) {
        report.add(value, "'\(text)' is not an absolute URL.")
      }
    })

  static let addressesAreEncrypted = Rule(
    "security-url-not-https", .warning, .security,
    statement: "authorizationUrl and tokenUrl are https URLs.",
    reason: "Tokens would be readable on the way.",
    example: RuleExample(
      SchemeExample.signIn(authorizationURL: "http://login.contoso.com/authorize"),
      becomes: SchemeExample.signIn()),
    source: "practice", isFixable: true,
    .definition { definition, _, report in
      for (name, value, text) in addresses(of: definition)
      where text.lowercased().hasPrefix("http://") && WebAddress.isAbsolute(text) {
        let secure = "https://" + text.dropFirst("http://".count)
        report.add(
          value, "'\(name)' is not encrypted.",
          fix: QuickFix("Use https", .set(value.pointer, .string(secure))).needingReview)
      }
    })

  private static func addresses(
    of definition: APIDefinition
  ) -> [(name: String, value: JSONValue, text: String)] {
    definition.securityDefinitions("oauth2").flatMap { scheme in
      ["authorizationUrl", "tokenUrl"].compactMap { name in
        scheme.value[name].flatMap { value in value.string.map { (name, value, $0) } }
      }
    }
  }
}
