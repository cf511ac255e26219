import ConnectorModel
import JSONText

/// Rules on `securityDefinitions` (OpenAPI 2.0, Security Scheme Object).
enum SchemeRules {
  static let all = [
    typeIsKnown, fieldsArePresent, keyLocationIsKnown, flowIsKnown, flowIsSupported, scopesArePresent,
    addressesAreAbsolute, addressesAreEncrypted, fieldsFitTheType,
  ]

  private static let types = ["basic", "apiKey", "oauth2"]
  private static let flows = ["implicit", "password", "application", "accessCode"]

  static let typeIsKnown = Rule(
    "security-type-invalid", .refused, .security, aliases: ["SecuritySchemeTypeNotValid"],
    statement: "The type of a security definition is basic, apiKey or oauth2.",
    reason: "OpenAPI 2.0 has no bearer type: a bearer token is an apiKey in the header Authorization.",
    source: "OpenAPI 2.0, Security Scheme Object", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.value.isObject {
        guard let value = scheme.value["type"] else {
          report.add(scheme.value, "The security definition has no type.")
          continue
        }
        let type = value.string ?? ""
        guard !types.contains(type) else { continue }
        report.add(value, "'\(type)' is not a security type.", fix: fix(of: type, value, scheme.value))
      }
    })

  static let fieldsArePresent = Rule(
    "security-property-missing", .refused, .security, aliases: ["SecuritySchemePropertyRequired"],
    statement: "A security definition has the fields of its type and flow.",
    reason: "apiKey needs name and in; oauth2 needs flow, and authorizationUrl, tokenUrl or both.",
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions {
        for name in requiredFields(of: scheme) where scheme.value[name] == nil {
          let kind = scheme.flow ?? scheme.type ?? ""
          report.add(scheme.value, "'\(name)' is required for \(kind).")
        }
      }
    })

  static let keyLocationIsKnown = Rule(
    "security-apikey-in", .refused, .security, aliases: ["ApiKeyInNotValid"],
    statement: "An API key is sent in the header or in the query.",
    reason: "OpenAPI 2.0 has no other place for it.",
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "apiKey" {
        guard let value = scheme.value["in"], value.string != "header", value.string != "query" else {
          continue
        }
        report.add(value, "'\(value.string ?? "")' is not a place for an API key; use header or query.")
      }
    })

  static let flowIsKnown = Rule(
    "security-flow-invalid", .refused, .security,
    statement: "The flow of an oauth2 definition is implicit, password, application or accessCode.",
    reason: "OpenAPI 2.0 has no other flow; connectors use accessCode.",
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
    source: "practice", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions where scheme.type == "oauth2" {
        for name in ["authorizationUrl", "tokenUrl"] {
          guard let value = scheme.value[name], let text = value.string,
            text.lowercased().hasPrefix("http://")
          else { continue }
          let secure = "https://" + text.dropFirst("http://".count)
          report.add(
            value, "'\(name)' is not encrypted.",
            fix: QuickFix("Use https", .set(value.pointer, .string(secure))))
        }
      }
    })

  static let fieldsFitTheType = Rule(
    "security-property-not-valid", .warning, .security, aliases: ["SecuritySchemePropertyNotValid"],
    statement: "A security definition has only fields of its type.",
    reason: "The others have no effect.",
    source: "OpenAPI 2.0, Security Scheme Object", isFixable: true,
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions {
        guard let type = scheme.type, let known = fields[type] else { continue }
        for member in scheme.value.members where !known.contains(member.key) && !member.key.hasPrefix("x-") {
          report.add(
            member.value, "'\(member.key)' is not valid for \(type).", at: .key,
            fix: QuickFix("Remove it", .remove(member.value.pointer)))
        }
      }
    })

  private static let fields: [String: Set<String>] = [
    "basic": ["type", "description"], "apiKey": ["type", "description", "name", "in"],
    "oauth2": ["type", "description", "flow", "authorizationUrl", "tokenUrl", "scopes"],
  ]

  private static func requiredFields(of scheme: SecurityDefinition) -> [String] {
    switch scheme.type {
    case "apiKey": return ["name", "in"]
    case "oauth2":
      switch scheme.flow {
      case "implicit": return ["authorizationUrl"]
      case "password", "application": return ["tokenUrl"]
      case "accessCode": return ["authorizationUrl", "tokenUrl"]
      default: return scheme.value["flow"] == nil ? ["flow"] : []
      }
    default: return []
    }
  }

  private static func fix(of type: String, _ value: JSONValue, _ scheme: JSONValue) -> QuickFix? {
    if let spelled = types.first(where: { $0.lowercased() == type.lowercased() }) {
      return QuickFix("Write \(spelled)", .set(value.pointer, .string(spelled)))
    }
    guard type.lowercased() == "bearer" else { return nil }
    let bearer: JSONFragment = ["type": "apiKey", "name": "Authorization", "in": "header"]
    return QuickFix("Make it an API key in the header Authorization", .set(scheme.pointer, bearer))
  }
}
