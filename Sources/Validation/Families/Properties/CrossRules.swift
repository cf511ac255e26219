import ConnectorModel
import JSONText

/// Rules on what the two files say of the same sign-in.
enum CrossRules {
  static let all = [oauthHasParameter, oauthHasDefinition, keyHasParameter, basicHasParameters]

  static let oauthHasParameter = Rule(
    "cross-oauth-no-connection-parameter", .error, .security,
    statement: "A connector with an oauth2 definition has a connection parameter of type oauthSetting.",
    reason: "Nobody could sign in otherwise.",
    example: RuleExample(
      #""connectionParameters": {}"#,
      becomes: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#,
      beside: #""securityDefinitions": {"oauth2_auth": {"type": "oauth2"}}"#),
    source: "practice", isFixable: true,
    .properties { properties, context, report in
      guard let scheme = signIn("oauth2", beside: properties, context),
        !properties.allConnectionParameters.contains(where: \.isOAuth)
      else { return }
      report.add(
        properties.connectionParametersPlace,
        "'\(scheme.name)' is oauth2, but no connection parameter is an oauthSetting.",
        fix: SignInFixes.asking(for: scheme))
    })

  static let oauthHasDefinition = Rule(
    "cross-oauth-no-security-definition", .warning, .security,
    statement: "A connector with an oauthSetting has an oauth2 security definition.",
    reason: "Tools that read only the definition do not know how to sign in.",
    example: RuleExample(
      #""securityDefinitions": {}"#,
      becomes: #""securityDefinitions": {"oauth2_auth": {"type": "oauth2"}}"#,
      beside: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#),
    source: "practice", isFixable: true,
    .definition { definition, context, report in
      guard let properties = context.connector.properties,
        let parameter = properties.allConnectionParameters.first(where: \.isOAuth),
        definition.securityDefinitions("oauth2").isEmpty
      else { return }
      guard !definition.securityDefinitions.contains(where: { isAuthorization($0) }) else { return }
      report.add(
        definition.root["securityDefinitions"] ?? definition.root,
        "Connection parameter '\(parameter.name)' is an oauthSetting, but no security definition is oauth2.",
        fix: SignInFixes.describing(context.connector))
    })

  static let keyHasParameter = Rule(
    "cross-api-key-no-connection-parameter", .error, .security,
    statement: "A connector with an apiKey definition asks for the key.",
    reason: "A policy or script may set it instead, and an oauthSetting may fill the header Authorization.",
    example: RuleExample(
      #""connectionParameters": {}"#,
      becomes: #""connectionParameters": {"api_key": {"type": "securestring"}}"#,
      beside: #"""
        "securityDefinitions": {"API Key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
        """#),
    source: "practice", isFixable: true,
    .properties { properties, context, report in
      guard let scheme = signIn("apiKey", beside: properties, context),
        properties.policies.isEmpty, properties.scriptOperations == nil,
        context.connector.companions.scriptBytes == nil
      else { return }
      let types = properties.allConnectionParameters.map { ($0.type ?? "").lowercased() }
      guard !types.contains(where: { ["string", "securestring", "oauthsetting"].contains($0) }) else {
        return
      }
      report.add(
        properties.connectionParametersPlace,
        "'\(scheme.name)' is an API key, but no connection parameter asks for it.",
        fix: SignInFixes.asking(for: scheme))
    })

  static let basicHasParameters = Rule(
    "cross-basic-no-connection-parameters", .error, .security,
    statement: "A connector with a basic definition asks for user name and password.",
    reason: "Nobody could sign in otherwise.",
    example: RuleExample(
      #""connectionParameters": {"username": {"type": "securestring"}}"#,
      becomes: #"""
        "connectionParameters": {"username": {"type": "securestring"}, "password": {"type": "securestring"}}
        """#,
      beside: #""securityDefinitions": {"basic_auth": {"type": "basic"}}"#),
    source: "practice", isFixable: true,
    .properties { properties, context, report in
      guard let scheme = signIn("basic", beside: properties, context)
      else { return }
      let asked = properties.allConnectionParameters.filter { parameter in
        ["string", "securestring"].contains((parameter.type ?? "").lowercased())
      }
      guard asked.count < 2, properties.policies.isEmpty, context.connector.companions.scriptBytes == nil
      else {
        return
      }
      report.add(
        properties.connectionParametersPlace,
        "'\(scheme.name)' is basic, but the connection asks for no user name and password.",
        fix: SignInFixes.asking(for: scheme))
    })

  /// The first security definition of a type, where `apiProperties.json` can say more of it.
  private static func signIn(
    _ type: String, beside properties: APIProperties, _ context: RuleContext
  ) -> SecurityDefinition? {
    guard properties.root?.isObject == true else { return nil }
    return context.connector.definition?.securityDefinitions(type).first
  }

  private static func isAuthorization(_ scheme: SecurityDefinition) -> Bool {
    scheme.type == "apiKey" && scheme.parameterName?.lowercased() == "authorization"
  }
}
