extension RuleCase {
  private static func policy(_ members: String) -> String { #""policyTemplateInstances": [{\#(members)}]"# }
  private static func sign(_ settings: String, type: String = "oauthSetting") -> String {
    #""connectionParameters": {"token": {"type": "\#(type)", \#(settings)}}"#
  }
  private static func header(_ parameters: String) -> String {
    policy(#""templateId": "setheader", "parameters": {\#(parameters)}"#)
  }

  /// Fields that stand where they have no effect, entries nobody uses, and the form of policies and sign-ins.
  static let later = [
    RuleCase(
      "unused-definition", .root, #""definitions": {1️⃣"Order": {}}"#,
      "Nothing refers to the definition 'Order'.",
      good: ##""definitions": {"Order": {"$ref": "#/definitions/Order"}}"##),
    RuleCase(
      "unused-parameter", .root, #""parameters": {1️⃣"id": {}}"#, "Nothing refers to the parameter 'id'.",
      good: ##""paths": {"/a": {"parameters": [{"$ref": "#/parameters/id"}]}}, "parameters": {"id": {}}"##),
    RuleCase(
      "unused-response", .root, #""responses": {1️⃣"Error": {}}"#, "Nothing refers to the response 'Error'.",
      good:
        ##""paths": {"/a": {"get": {"responses": {"400": {"$ref": "#/responses/E~1"}}}}}, "responses": {}"##),
    RuleCase(
      "ref-siblings", .schema, ##""properties": {1️⃣"a": {"$ref": "#/definitions/Order", "title": "A"}}"##,
      "What stands beside '$ref' is ignored.",
      good: ##""properties": {"a": {"$ref": "#/definitions/Order"}}"##),
    RuleCase(
      "required-empty", .schema, #"1️⃣"required": []"#, "'required' is empty.", good: #""required": ["a"]"#),
    RuleCase(
      "required-on-non-object", .schema, #""type": "string", 1️⃣"required": ["a"]"#,
      "'required' has no effect on the type string.", good: #""type": "object", "required": ["a"]"#),
    RuleCase(
      "schema-type-missing-object", .schema, #""properties": {1️⃣"a": {"properties": {}}}, "type": "object""#,
      "The schema has properties, but no type.", good: #""properties": {}, "type": "object""#),
    RuleCase(
      "array-items-empty", .schema, #""type": "array", 1️⃣"items": {}"#, "'items' is empty.",
      good: #""type": "array", "items": {"type": "string"}"#),
    RuleCase(
      "exclusive-without-bound", .schema, #""exclusiveMinimum": 1️⃣true"#,
      "'exclusiveMinimum' must be true or false beside 'minimum'.",
      good: #""exclusiveMaximum": false, "maximum": 3"#),
    RuleCase(
      "body-parameter-property", .parameter, #""name": "a", "in": "body", "schema": {}, 1️⃣"type": "object""#,
      "'type' of a body parameter belongs into its schema.", good: #""name": "a", "in": "body", "schema": {}"#
    ),
    RuleCase(
      "url-encoding-not-path", .parameter, #""name": "a", "in": "query", 1️⃣"x-ms-url-encoding": "single""#,
      "'x-ms-url-encoding' has no effect on a query parameter.",
      good: #""name": "a", "in": "path", "x-ms-url-encoding": "single""#),
    RuleCase(
      "allow-empty-value-location", .parameter, #""name": "a", "in": "header", 1️⃣"allowEmptyValue": true"#,
      "'allowEmptyValue' has no effect on a header parameter.",
      good: #""name": "a", "in": "query", "allowEmptyValue": true"#),
    RuleCase(
      "formdata-name-not-ascii", .parameter, #""name": 1️⃣"größe", "in": "formData""#,
      "The name 'größe' is not ASCII.", good: #""name": "größe", "in": "query""#),
    RuleCase(
      "security-url-not-https", .root,
      #""securityDefinitions": {"o": {"type": "oauth2", "tokenUrl": 1️⃣"http://a.com"}}"#,
      "'tokenUrl' is not encrypted.",
      good: #""securityDefinitions": {"o": {"type": "oauth2", "tokenUrl": "https://a.com"}}"#),
    RuleCase(
      "security-property-not-valid", .root,
      #""securityDefinitions": {"b": {"type": "basic", 1️⃣"in": "header", "x-note": 1}}"#,
      "'in' is not valid for basic.", good: #""securityDefinitions": {"b": {"type": "basic"}}"#),
    RuleCase(
      "notification-url-not-required", .schema,
      #""properties": {1️⃣"url": {"type": "string", "x-ms-notification-url": true}}"#,
      "The callback URL field must be required, and so must the objects around it.",
      good: #""required": ["url"], "properties": {"url": {"x-ms-notification-url": true}}"#),
    RuleCase(
      "policy-shape", .properties, #""policyTemplateInstances": [1️⃣{"title": "a"}]"#,
      "The policy has no templateId.", good: policy(#""templateId": "setheader""#)),
    RuleCase(
      "policy-parameter-unknown", .properties, header(#"1️⃣"x-ms-apimTemplateParameter.nmae": "a""#),
      "'nmae' is not a parameter of setheader; did you mean 'name'?",
      good: header(#""x-ms-apimTemplateParameter.name": "a", "x-ms-apimTemplate-operationName": []"#)),
    RuleCase(
      "policy-operation-shape", .properties, header(#""x-ms-apimTemplate-operationName": 1️⃣"ListOrders""#),
      "The operations must be a list, not a string.",
      good: header(#""x-ms-apimTemplate-operationName": ["ListOrders"]"#)),
    RuleCase(
      "policy-exists-action", .properties, header(#""x-ms-apimTemplateParameter.existsAction": 1️⃣"Override""#),
      "'existsAction' must be override, skip or append.",
      good: header(#""x-ms-apimTemplateParameter.existsAction": "skip""#)),
    RuleCase(
      "policy-section-invalid", .properties, header(#""x-ms-apimTemplate-policySection": 1️⃣"request""#),
      "The section must be one of Request, Response, Failure.",
      good: header(#""x-ms-apimTemplate-policySection": "Failure""#)),
    RuleCase(
      "oauth-settings-on-non-oauth", .properties, sign(#"1️⃣"oAuthSettings": {}"#, type: "string"),
      "'oAuthSettings' has no effect on the type string.", good: sign(#""oAuthSettings": {}"#)),
    RuleCase(
      "oauth-client-id-missing", .properties, sign(#"1️⃣"oAuthSettings": {}"#), "The client id is missing.",
      good: sign(#""oAuthSettings": {"clientId": "a"}"#)),
    RuleCase(
      "oauth-scopes-shape", .properties, sign(#""oAuthSettings": {"scopes": 1️⃣"read write"}"#),
      "'scopes' must be a list of strings.", good: sign(#""oAuthSettings": {"scopes": ["read"]}"#)),
    RuleCase(
      "oauth-redirect-mode-invalid", .properties, sign(#""oAuthSettings": {"redirectMode": 1️⃣"global"}"#),
      "The redirect mode must be Global, GlobalPerConnector or Direct.",
      good: sign(#""oAuthSettings": {"redirectMode": "GlobalPerConnector"}"#)),
  ]
}
