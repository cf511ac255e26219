import ConnectorModel

extension RuleCase {
  private static func key(_ members: String) -> String {
    #""connectionParameters": {"api_key": {"type": "securestring"\#(members)}}"#
  }
  private static func sign(_ settings: String) -> String {
    #""connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {\#(settings)}}}"#
  }
  private static func sets(_ values: String) -> String {
    #""connectionParameterSets": {"uiDefinition": {}, "values": [\#(values)]}"#
  }

  /// Names, labels, sign-ins and sets of connection parameters.
  static let propertiesForms = [
    RuleCase(
      "connection-parameter-name", .properties,
      #""connectionParameters": {1️⃣"API Key": {}, 2️⃣"a:b:c": {}, 3️⃣"a:": {}}"#,
      "The name 'API Key' is neither a word of letters, digits and _ nor two with a colon.",
      "The name 'a:b:c' is neither a word of letters, digits and _ nor two with a colon.",
      "The name 'a:' is neither a word of letters, digits and _ nor two with a colon.",
      good: #""connectionParameters": {"api_key": {}, "token:TenantId": {}}"#),
    RuleCase(
      "connection-parameter-unknown-key", .properties,
      #""connectionParameters": {"token": {"type": "oauthSetting", 1️⃣"oauthSettings": {}, 2️⃣"size": 3}}"#,
      "'oauthSettings' is not a key of connection parameters; did you mean 'oAuthSettings'?",
      "'size' is not a key of connection parameters.",
      good:
        #""connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {}, "metadata": {}}}"#),
    RuleCase(
      "connection-parameter-ui-missing", .properties,
      #""connectionParameters": {1️⃣"api_key": {"type": "securestring"}}"#,
      "Connection parameter 'api_key' has no uiDefinition.",
      good: #"""
        "connectionParameters": {"token": {"type": "oauthSetting"}, "token:TenantId": {"type": "string"},
          "api_key": {"type": "securestring", "uiDefinition": {}}}
        """#),
    RuleCase(
      "connection-parameter-display-name", .properties, key(#", 1️⃣"uiDefinition": {"description": "a"}"#),
      "Connection parameter 'api_key' has no display name.",
      good: key(#", "uiDefinition": {"displayname": "API key"}"#)),
    RuleCase(
      "connection-parameter-description", .properties, key(#", 1️⃣"uiDefinition": {"tooltip": " "}"#),
      "Connection parameter 'api_key' has neither description nor tooltip.",
      good: key(#", "uiDefinition": {"constraints": {"hidden": "true"}}"#)),
    RuleCase(
      "oauth-identity-provider-unknown", .properties, sign(#""identityProvider": 1️⃣"githup""#),
      "'githup' is not a known identity provider; did you mean 'github'?",
      good: sign(#""identityProvider": "OAuth2Generic""#)),
    RuleCase(
      "oauth-custom-parameter-shape", .properties,
      sign(#""customParameters": {"tokenUrl": 1️⃣"https://a.com", 2️⃣"refreshUrl": {}}"#),
      "'tokenUrl' must be an object with a 'value'.", "'refreshUrl' must be an object with a 'value'.",
      good: sign(#""customParameters": {"tokenUrl": {"value": ""}}"#)),
    RuleCase(
      "oauth-first-party-value", .properties, sign(#""properties": {"IsFirstParty": 1️⃣"false"}"#),
      "'IsFirstParty' must be the string \"True\" or \"False\".",
      good: sign(#""properties": {"IsFirstParty": "True"}"#)),
    RuleCase(
      "oauth-redirect-mode-missing", .properties,
      #""connectionParameters": {"token": {"type": "oauthSetting", 1️⃣"oAuthSettings": {}}}"#,
      "The redirect mode is missing.", good: sign(#""redirectMode": "Direct""#)),
    RuleCase(
      "oauth-redirect-mode-legacy", .properties, sign(#""redirectMode": 1️⃣"Global""#),
      "The connector shares the redirect address of all older connectors.",
      good: sign(#""redirectMode": "global""#)),
    RuleCase(
      "oauth-redirect-url-invalid", .properties,
      sign(#""redirectUrl": 1️⃣"https://consent.azure-apim.net.a.com/redirect""#),
      "The redirect address is not one of the platform.",
      good: sign(#""redirectUrl": "https://europe-002.consent.azure-apim.net/redirect/a?b""#)),
    RuleCase(
      "parameter-sets-shape", .properties,
      #"1️⃣"connectionParameterSets": {"values": [2️⃣{"name": "key", "uiDefinition": {}}, 3️⃣"a"]}"#,
      "The sets lack 'uiDefinition'.", "The set 'key' lacks 'parameters'.",
      "A set must be an object, not a string.",
      good: sets(#"{"name": "key", "uiDefinition": {}, "parameters": {}}"#)),
    RuleCase(
      "parameter-sets-duplicate-name", .properties, sets(#"{"name": "key"}, {"name": 1️⃣"Key"}"#),
      "Another set has the name 'Key'.", good: sets(#"{"name": "key"}, {"name": "keys"}"#)),
    RuleCase(
      "parameter-sets-and-parameters", .properties,
      #"1️⃣"connectionParameters": {"a": {}}, "# + sets(#"{"name": "key"}"#),
      "Connection parameters stand beside the sets; a connection asks for those of one set.",
      good: #""connectionParameters": {}, "# + sets(#"{"name": "key"}"#)),
    RuleCase(
      "policy-title-missing", .properties, #""policyTemplateInstances": [{"title": 1️⃣" "}, 2️⃣{}]"#,
      "The policy has no title.", "The policy has no title.",
      good: #""policyTemplateInstances": [{"title": "a"}]"#),
    RuleCase(
      "policy-url-template-invalid", .properties,
      #"""
      "policyTemplateInstances": [{"templateId": "DynamicHostURL", "parameters":
        {"x-ms-apimTemplateParameter.urlTemplate": 1️⃣"a.com"}}]
      """#,
      "The address must begin with https://, http:// or an expression (@).",
      good: #"""
        "policyTemplateInstances": [{"templateId": "DynamicHostURL", "parameters":
          {"x-ms-apimTemplateParameter.urlTemplate": "@connectionParameters('host')"}}]
        """#),
    RuleCase(
      "publisher-not-alphanumeric", .properties, #""publisher": 1️⃣"Contoso & Co""#,
      "The publisher's name has '&', which is neither letter, digit nor space.",
      good: #""publisher": "Müller 24""#),
  ]

  private static let independent = #""info": {"title": "Orders (Independent Publisher)", "version": "1.0"}"#
  private static let apiKey = #""securityDefinitions": {"s": {"type": "apiKey", "name": "X-Key"}}"#
  private static func oauth(_ scheme: String) -> String {
    #""securityDefinitions": {"s": {"type": "oauth2", \#(scheme)}}"#
  }
  private static let settings = sign(
    #"""
    "identityProvider": "oauth2generic", "scopes": ["read,write"],
    "customParameters": {"AuthorizationUrlTemplate": {"value": "https://a.com/in"},
      "tokenUrlTemplate": {"value": "https://{domain}/token"}}
    """#)

  /// What connection parameters are for, and what both files say of a sign-in.
  static let crossUses = [
    RuleCase(
      "icon-brand-color-independent", root: independent, properties: ##""iconBrandColor": 1️⃣"#123456""##,
      goodProperties: ##""iconBrandColor": "#DA3B01""##,
      "The colour of independent publishers' connectors is #da3b01."),
    RuleCase(
      "cross-secret-no-security-definition", root: #"1️⃣"securityDefinitions": {}"#,
      properties: key("") + #", "policyTemplateInstances": [{"title": "the_api_key"}]"#,
      goodProperties: key("")
        + #", "policyTemplateInstances": [{"title": "@connectionParameters('api_key')"}]"#,
      "The connection asks for the secret 'api_key', but no security definition or policy sends it."),
    RuleCase(
      "cross-connection-parameter-unreferenced", root: apiKey,
      properties:
        #""connectionParameters": {1️⃣"domain": {"type": "string"}, "key": {"type": "securestring"}}"#,
      goodProperties: #""connectionParameters": {"X-key": {"type": "string"}}"#,
      "Nothing uses the connection parameter 'domain'."),
    RuleCase(
      "cross-connection-parameter-unused", root: #""securityDefinitions": {}"#,
      properties: #""connectionParameters": {1️⃣"api_key": {"type": "securestring"}}"#,
      goodProperties: key("") + #", "scriptOperations": []"#,
      "No security definition, policy or script uses the secret 'api_key'."),
    RuleCase(
      "cross-oauth-url-mismatch",
      root: oauth(#""authorizationUrl": 1️⃣"https://b.com/in", "tokenUrl": "https://b.com/token""#),
      goodRoot: oauth(#""authorizationUrl": "https://a.com/in", "tokenUrl": "https://b.com/token""#),
      properties: settings, goodProperties: settings, "apiProperties.json has another authorizationUrl."),
    RuleCase(
      "cross-oauth-scopes-mismatch", root: oauth(#"1️⃣"scopes": {"read": "a"}"#),
      goodRoot: oauth(#""scopes": {"write": "a", "read": "b"}"#), properties: settings,
      goodProperties: settings, "apiProperties.json names other scopes."),
    RuleCase(
      "package-readme-missing", root: "", properties: nil, goodProperties: nil,
      companions: Companions(isKnown: true), goodCompanions: Companions(hasReadme: true, isKnown: true),
      "There is no readme.md beside the definition."),
  ]
}
