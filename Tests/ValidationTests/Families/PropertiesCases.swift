import ConnectorModel

extension RuleCase {
  private static func sign(_ settings: String) -> String {
    #""connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {\#(settings)}}}"#
  }
  private static func policy(_ template: String, _ parameters: String) -> String {
    #""policyTemplateInstances": [{"templateId": "\#(template)", "parameters": {\#(parameters)}}]"#
  }
  private static let prefix = "x-ms-apimTemplateParameter."

  /// `apiProperties.json`.
  static let propertiesCases = [
    RuleCase(
      "properties-unknown-key", .properties, #"1️⃣"stackowner": "Contoso""#,
      "'stackowner' is not a known property; did you mean 'stackOwner'?",
      good: #""stackOwner": "Contoso", "scriptOperations": [], "connectionParameterSets": {}"#),
    RuleCase(
      "publisher-missing", .properties, #""publisher": 1️⃣"""#, "The publisher is missing.",
      good: #""publisher": "Contoso""#),
    RuleCase(
      "stack-owner-missing", .properties, #""publisher": "Contoso", "stackOwner": 1️⃣"""#,
      "The stack owner is missing.", good: #""stackOwner": "Contoso""#),
    RuleCase(
      "capability-unknown", .properties, #""capabilities": [1️⃣"Actions"]"#,
      "'Actions' is not a capability; did you mean 'actions'?", good: #""capabilities": ["actions", "cloud"]"#
    ),
    RuleCase(
      "icon-brand-color-invalid", .properties, #""iconBrandColor": 1️⃣"red""#,
      "The colour is 'red'; the form is #RRGGBB.", good: ##""iconBrandColor": "#DA3b01""##),
    RuleCase(
      "icon-brand-color-default", .properties, ##""iconBrandColor": 1️⃣"#007EE5""##,
      "'#007ee5' is a default colour; certification asks for the brand's own.",
      good: ##""iconBrandColor": "#da3b01""##),
    RuleCase(
      "connection-parameter-type", .properties,
      #""connectionParameters": {"token": {"type": 1️⃣"oAuthSetting"}}"#,
      "'oAuthSetting' is not a type of a connection parameter; did you mean 'oauthSetting'?",
      good: #""connectionParameters": {"token": {"type": "oauthSetting"}, "type": {"type": "string"}}"#),
    RuleCase(
      "constraint-boolean-not-string", .properties,
      #""connectionParameters": {"a": {"uiDefinition": {"constraints": {"required": 1️⃣true}}}}"#,
      "'required' must be the string \"true\".",
      good: #""connectionParameters": {"a": {"uiDefinition": {"constraints": {"required": "true"}}}}"#),
    RuleCase(
      "connection-parameter-secret-plain", .properties,
      #""connectionParameters": {"api_key": {"type": 1️⃣"string"}}"#,
      "'api_key' looks like a secret, but is a plain string.",
      good: #""connectionParameters": {"token:TenantId": {"type": "string"}}"#),
    RuleCase(
      "oauth-settings-missing", .properties, #""connectionParameters": {1️⃣"token": {"type": "oauthSetting"}}"#,
      "The sign-in 'token' has no oAuthSettings.", good: sign(#""identityProvider": "oauth2""#)),
    RuleCase(
      "oauth-identity-provider-missing", .properties,
      #""connectionParameters": {"token": {"type": "oauthSetting", 1️⃣"oAuthSettings": {}}}"#,
      "The identity provider is missing.", good: sign(#""identityProvider": "oauth2""#)),
    RuleCase(
      "oauth-client-secret-committed", .properties, sign(#""clientSecret": 1️⃣"9f86d081884c7d65""#),
      "A client secret is stored in the file; remove and revoke it.",
      good: sign(#""clientSecret": "<your secret>""#)),
    RuleCase(
      "oauth-client-secret-present", .properties, sign(#""clientSecret": 1️⃣"<your secret>""#),
      "clientSecret does not belong into the file.", good: sign(#""clientId": "a""#)),
    RuleCase(
      "oauth-custom-parameter-missing", .properties,
      sign(
        #"""
        "identityProvider": "OAuth2", 1️⃣"customParameters": {"AuthorizationUrl": {}, "tokenUrl":
        {"value": "https://a.com"}}
        """#),
      "'refreshUrl' is missing for oauth2.",
      good: sign(#""identityProvider": "aad", "customParameters": {"resourceUri": {"value": "a"}}"#)),
    RuleCase(
      "policy-template-unknown", .properties, #""policyTemplateInstances": [{"templateId": 1️⃣"sethaeder"}]"#,
      "'sethaeder' is not a policy template; did you mean 'setheader'?", good: policy("SetHeader", "")),
    RuleCase(
      "policy-parameter-missing", .properties,
      #""policyTemplateInstances": [{"templateId": "setheader", 1️⃣"parameters": {"\#(prefix)name": "a"}}]"#,
      "setheader needs 'value'.", good: policy("dynamichosturl", #""\#(prefix)urlTemplate": "https://a.com""#)
    ),
    RuleCase(
      "policy-parameter-empty", .properties,
      policy("setheader", #""\#(prefix)name": "a", "\#(prefix)value": 1️⃣"""#),
      "'value' of setheader is empty.",
      good: policy("setheader", #""\#(prefix)name": "a", "\#(prefix)value": "b""#)),
    RuleCase(
      "policy-operation-not-found", .properties,
      policy("setheader", #""x-ms-apimTemplate-operationName": ["ListOrders", 1️⃣"Listorders"]"#),
      "'Listorders' is not an operation; did you mean 'ListOrders'?",
      good: policy("setheader", #""x-ms-apimTemplate-operationName": []"#)),
    RuleCase(
      "policy-connection-parameter-unknown", .properties,
      #""connectionParameters": {"host": {}}, "#
        + policy("dynamichosturl", #""\#(prefix)urlTemplate": 1️⃣"https://@connectionParameters('hots')""#),
      "'hots' is not a connection parameter; did you mean 'host'?",
      good: #""connectionParameters": {"host": {}}, "#
        + policy("dynamichosturl", #""\#(prefix)urlTemplate": "https://@connectionParameters('host','a')""#)),
    RuleCase(
      "policy-connection-parameter-unknown", .properties,
      #""connectionParameters": {"host": {}}, "#
        + policy(
          "setheader", #""\#(prefix)name": "a", "\#(prefix)value": 1️⃣"b-@{connectionParameters('hots')}""#),
      "'hots' is not a connection parameter; did you mean 'host'?",
      good: #""connectionParameters": {"host": {}}, "#
        + policy(
          "setheader", #""\#(prefix)name": "a", "\#(prefix)value": "b-@{connectionParameters('host')}""#)),
    RuleCase(
      "script-operations-shape", .properties, #""scriptOperations": 1️⃣"ListOrders""#,
      "'scriptOperations' must be a list, not a string.", good: #""scriptOperations": ["ListOrders"]"#),
    RuleCase(
      "script-operation-not-found", .properties, #""scriptOperations": [1️⃣"ListOrder"]"#,
      "'ListOrder' is not an operation; did you mean 'ListOrders'?",
      good: #""scriptOperations": ["ListOrders"]"#),
    RuleCase(
      "script-file-missing", .properties, #"1️⃣"scriptOperations": []"#,
      "'scriptOperations' is there, but no script.csx beside the file.", good: #""publisher": "a""#),
  ]

  private static func scheme(_ scheme: String) -> String { #""securityDefinitions": {"s": {\#(scheme)}}"# }

  /// What the two files say together.
  static let cross = [
    RuleCase(
      "cross-properties-missing", root: "", properties: nil, goodProperties: "",
      "There is no apiProperties.json beside the definition."),
    RuleCase(
      "cross-oauth-no-connection-parameter", root: scheme(#""type": "oauth2""#),
      properties: #"1️⃣"connectionParameters": {}"#,
      goodProperties: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#,
      "'s' is oauth2, but no connection parameter is an oauthSetting."),
    RuleCase(
      "cross-oauth-no-security-definition", root: #"1️⃣"securityDefinitions": {}"#,
      goodRoot: scheme(#""type": "oauth2""#),
      properties: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#,
      goodProperties: #""connectionParameters": {"token": {"type": "oauthSetting"}}"#,
      "Connection parameter 'token' is an oauthSetting, but no security definition is oauth2."),
    RuleCase(
      "cross-api-key-no-connection-parameter", root: scheme(#""type": "apiKey""#),
      properties: #"1️⃣"connectionParameters": {}"#,
      goodProperties: #""connectionParameters": {"key": {"type": "securestring"}}"#,
      "'s' is an API key, but no connection parameter asks for it."),
    RuleCase(
      "cross-basic-no-connection-parameters", root: scheme(#""type": "basic""#),
      properties: #"1️⃣"connectionParameters": {"user": {"type": "string"}}"#,
      goodProperties:
        #""connectionParameters": {"user": {"type": "string"}, "pass": {"type": "securestring"}}"#,
      "'s' is basic, but the connection asks for no user name and password."),
    RuleCase(
      "icon-brand-color-missing", root: "", properties: #""publisher": "a""#,
      goodProperties: ##""iconBrandColor": "#da3b01""##, "The icon's background colour is missing."),
    RuleCase(
      "script-without-operations", root: #""paths": {"/a": {"get": {"operationId": "ListOrders"}}}"#,
      properties: #""publisher": "a""#,
      goodProperties: #""scriptOperations": []"#,
      companions: Companions(scriptBytes: 10, isKnown: true),
      "script.csx runs for every operation, since 'scriptOperations' is missing."),
  ]
}
