import ConnectorModel
import JSONText

/// Rules on connection parameters that nothing seems to use.
enum CrossUseRules {
  static let all = [secretsHaveDefinition, parametersAreUsed, secretsAreUsed]

  private static let key = #""connectionParameters": {"api_key": {"type": "securestring"}}"#
  private static let scheme =
    #""securityDefinitions": {"API Key": {"type": "apiKey", "in": "header", "name": "X-Key"}}"#

  static let secretsHaveDefinition = Rule(
    "cross-secret-no-security-definition", .info, .security,
    statement:
      "A connector that asks for a secret has a security definition, or a policy that sends the secret.",
    reason: "Tools that read only the definition do not know how to sign in.",
    example: RuleExample(
      key + #", "policyTemplateInstances": [{"templateId": "setheader"}]"#,
      becomes: key + #"""
        , "policyTemplateInstances": [{"templateId": "setheader", "parameters":
          {"x-ms-apimTemplateParameter.value": "@connectionParameters('api_key')"}}]
        """#, beside: #""securityDefinitions": {}"#),
    source: "practice",
    .definition { definition, context, report in
      guard let use = ConnectionParameterUse(context), use.hasPolicies, !use.hasScript,
        definition.securityDefinitions.isEmpty
      else { return }
      guard let secret = use.unused.first(where: \.isSecret) else { return }
      report.add(
        definition.root["securityDefinitions"] ?? definition.root,
        "The connection asks for the secret '\(secret.name)', but no security definition or policy sends it.")
    })

  static let parametersAreUsed = Rule(
    "cross-connection-parameter-unreferenced", .warning, .security,
    statement: "A security definition, a policy, the sign-in or the script uses each connection parameter.",
    reason: "Whoever makes a connection is asked for something that has no effect.",
    example: RuleExample(
      #"""
      "connectionParameters": {"api_key": {"type": "securestring"}, "domain": {"type": "string"}}
      """#,
      becomes: key, beside: scheme),
    source: "practice",
    .properties { _, context, report in
      guard let use = ConnectionParameterUse(context), !use.hasScript else { return }
      for parameter in use.unused where use.hasSignIn || use.hasPolicies || !parameter.isSecret {
        if parameter.isSecret, context.connector.definition?.securityDefinitions.isEmpty == true { continue }
        report.add(
          parameter.value, "Nothing uses the connection parameter '\(parameter.name)'.", at: .key)
      }
    })

  static let secretsAreUsed = Rule(
    "cross-connection-parameter-unused", .info, .security,
    statement: "A connector that asks for a secret says what becomes of it.",
    reason: "Without security definition, policy and script no request carries it.",
    example: RuleExample(key, becomes: #""connectionParameters": {}"#, beside: #""securityDefinitions": {}"#),
    source: "practice",
    .properties { _, context, report in
      guard let use = ConnectionParameterUse(context), !use.hasScript, !use.hasPolicies, !use.hasSignIn,
        context.connector.definition?.securityDefinitions.isEmpty == true
      else { return }
      for parameter in use.unused where parameter.isSecret {
        report.add(
          parameter.value,
          "No security definition, policy or script uses the secret '\(parameter.name)'.", at: .key)
      }
    })
}
