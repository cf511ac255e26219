import ConnectorModel
import JSONText

/// Rules on `securityDefinitions` (OpenAPI 2.0, Security Scheme Object).
enum SchemeRules {
  static let all = [
    typeIsKnown, fieldsArePresent, keyLocationIsKnown, fieldsFitTheType,
  ]

  private static let types = ["basic", "apiKey", "oauth2"]

  static let typeIsKnown = Rule(
    "security-type-invalid", .refused, .security,
    statement: "The type of a security definition is basic, apiKey or oauth2.",
    reason: "OpenAPI 2.0 has no bearer type: a bearer token is an apiKey in the header Authorization.",
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "token": {"type": "bearer"}
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "token": {"type": "apiKey", "name": "Authorization", "in": "header"}
        }
        """#),
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
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "key": {"type": "apiKey", "in": "header"}
      }
      """#,
      becomes: SchemeExample.key),
    source: "OpenAPI 2.0, Security Scheme Object", isFixable: true,
    .definition { definition, context, report in
      for scheme in definition.securityDefinitions {
        for name in requiredFields(of: scheme) where scheme.value[name] == nil {
          let kind = scheme.flow ?? scheme.type ?? ""
          let address = scheme.type == "oauth2" ? address(name, in: context.connector) : nil
          let fix = address.map { address in
            QuickFix(
              "Take \(address) from apiProperties.json",
              .set(scheme.value.pointer.appending(name), .string(address)))
          }
          report.add(scheme.value, "'\(name)' is required for \(kind).", fix: fix)
        }
      }
    })

  /// The address of the same name that apiProperties.json has for the provider.
  private static func address(_ name: String, in connector: Connector) -> String? {
    let tokens = (connector.properties?.connectionParameters ?? []).filter(\.isOAuth)
    guard tokens.count == 1 else { return nil }
    let address = OAuthSettings(value: tokens[0].oAuthSettings).custom(name) ?? ""
    return address.isEmpty ? nil : address
  }

  static let keyLocationIsKnown = Rule(
    "security-apikey-in", .refused, .security,
    statement: "An API key is sent in the header or in the query.",
    reason: "OpenAPI 2.0 has no other place for it.",
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "key": {"type": "apiKey", "name": "key", "in": "cookie"}
      }
      """#,
      becomes: #"""
        "securityDefinitions": {
          "key": {"type": "apiKey", "name": "key", "in": "query"}
        }
        """#),
    source: "OpenAPI 2.0, Security Scheme Object",
    .definition { definition, _, report in
      for scheme in definition.securityDefinitions("apiKey") {
        guard let value = scheme.value["in"], value.string != "header", value.string != "query" else {
          continue
        }
        report.add(value, "'\(value.string ?? "")' is not a place for an API key; use header or query.")
      }
    })

  static let fieldsFitTheType = Rule(
    "security-property-not-valid", .warning, .security, aliases: ["SecuritySchemePropertyNotValid"],
    statement: "A security definition has only fields of its type.",
    reason: "The others have no effect.",
    example: RuleExample(
      SchemeExample.signIn("\"scopes\": {},\n    \"in\": \"header\""), becomes: SchemeExample.signIn()),
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
    let spelled = Spelling.sameLetters(as: type, among: types)
    if let fix = QuickFix.writing(spelled, over: value) { return fix }
    guard type.lowercased() == "bearer" else { return nil }
    let bearer: JSONFragment = ["type": "apiKey", "name": "Authorization", "in": "header"]
    return QuickFix("Make it an API key in the header Authorization", .set(scheme.pointer, bearer))
      .needingReview
  }
}
