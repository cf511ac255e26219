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
      #"""
      "securityDefinitions": {
        "contoso": {
          "type": "oauth2",
          "flow": "code",
          "authorizationUrl": "https://login.contoso.com/authorize",
          "tokenUrl": "https://login.contoso.com/token",
          "scopes": {}
        }
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "contoso": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://login.contoso.com/authorize",
            "tokenUrl": "https://login.contoso.com/token",
            "scopes": {}
          }
        }
        """#),
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
        guard let value = scheme.value["flow"], !flows.contains(value.string ?? "") else { continue }
        report.add(value, "'\(value.string ?? "")' is not a flow.")
      }
    })

  static let flowIsSupported = Rule(
    "security-flow-unsupported", .warning, .security,
    statement: "An oauth2 definition uses the flow accessCode.",
    reason: "Custom connectors run the authorization code flow only.",
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "contoso": {
          "type": "oauth2",
          "flow": "implicit",
          "authorizationUrl": "https://login.contoso.com/authorize",
          "tokenUrl": "https://login.contoso.com/token",
          "scopes": {}
        }
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "contoso": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://login.contoso.com/authorize",
            "tokenUrl": "https://login.contoso.com/token",
            "scopes": {}
          }
        }
        """#),
    source: "connection parameters",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
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
      #"""
      "securityDefinitions": {
        "contoso": {
          "type": "oauth2",
          "flow": "accessCode",
          "authorizationUrl": "https://login.contoso.com/authorize",
          "tokenUrl": "https://login.contoso.com/token"
        }
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "contoso": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://login.contoso.com/authorize",
            "tokenUrl": "https://login.contoso.com/token",
            "scopes": {}
          }
        }
        """#),
    source: "OpenAPI 2.0, Security Scheme Object", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
        guard scheme.value["scopes"] == nil else { continue }
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
      #"""
      "securityDefinitions": {
        "contoso": {
          "type": "oauth2",
          "flow": "accessCode",
          "authorizationUrl": "/authorize",
          "tokenUrl": "https://login.contoso.com/token",
          "scopes": {}
        }
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "contoso": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://login.contoso.com/authorize",
            "tokenUrl": "https://login.contoso.com/token",
            "scopes": {}
          }
        }
        """#),
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
        for name in ["authorizationUrl", "tokenUrl"] {
          guard let value = scheme.value[name], let text = value.string, !WebAddress.isAbsolute(text) else {
            continue
          }
          report.add(value, "'\(text)' is not an absolute URL.")
        }
      }
    })

  static let addressesAreEncrypted = Rule(
    "security-url-not-https", .warning, .security,
    statement: "authorizationUrl and tokenUrl are https URLs.",
    reason: "Tokens would be readable on the way.",
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "contoso": {
          "type": "oauth2",
          "flow": "accessCode",
          "authorizationUrl": "http://login.contoso.com/authorize",
          "tokenUrl": "https://login.contoso.com/token",
          "scopes": {}
        }
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "contoso": {
            "type": "oauth2",
            "flow": "accessCode",
            "authorizationUrl": "https://login.contoso.com/authorize",
            "tokenUrl": "https://login.contoso.com/token",
            "scopes": {}
          }
        }
        """#),
    source: "practice", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
        for name in ["authorizationUrl", "tokenUrl"] {
          guard let value = scheme.value[name], let text = value.string,
            text.lowercased().hasPrefix("http://"), WebAddress.isAbsolute(text)
          else { continue }
          let secure = "https://" + text.dropFirst("http://".count)
          report.add(
            value, "'\(name)' is not encrypted.",
            fix: QuickFix("Use https", .set(value.pointer, .string(secure))).needingReview)
        }
      }
    })
}
