extension RuleCase {
  /// Security definitions and requirements.
  static let security = [
    RuleCase(
      "security-type-invalid", .root, #""securityDefinitions": {"token": {"type": 1️⃣"bearer"}}"#,
      "'bearer' is not a security type.", good: #""securityDefinitions": {"type": {"type": "basic"}}"#),
    RuleCase(
      "security-property-missing", .root,
      #""securityDefinitions": {1️⃣"key": {"type": "apiKey", "in": "header"}, "o": {"type": "oauth2", "flow": "implicit", "authorizationUrl": "https://a.com"}}"#,
      "'name' is required for apiKey.",
      good: #""securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "x-key"}}"#),
    RuleCase(
      "security-apikey-in", .root,
      #""securityDefinitions": {"key": {"type": "apiKey", "name": "k", "in": 1️⃣"cookie"}}"#,
      "'cookie' is not a place for an API key; use header or query.",
      good: #""securityDefinitions": {"key": {"type": "apiKey", "name": "k", "in": "query"}}"#),
    RuleCase(
      "security-flow-invalid", .root, #""securityDefinitions": {"o": {"type": "oauth2", "flow": 1️⃣"code"}}"#,
      "'code' is not a flow.",
      good: #""securityDefinitions": {"o": {"type": "oauth2", "flow": "accessCode"}}"#),
    RuleCase(
      "security-flow-unsupported", .root,
      #""securityDefinitions": {"o": {"type": "oauth2", "flow": 1️⃣"application"}}"#,
      "Connectors do not support the flow 'application'; they run accessCode.",
      good: #""securityDefinitions": {"o": {"type": "oauth2", "flow": "accessCode"}}"#),
    RuleCase(
      "security-scopes-missing", .root,
      #""securityDefinitions": {1️⃣"o": {"type": "oauth2", "flow": "accessCode"}}"#,
      "'scopes' is required for oauth2; it may be {}.",
      good: #""securityDefinitions": {"o": {"type": "oauth2", "scopes": {}}, "b": {"type": "basic"}}"#),
    RuleCase(
      "security-url-invalid", .root,
      #""securityDefinitions": {"o": {"type": "oauth2", "tokenUrl": 1️⃣"/token"}}"#,
      "'/token' is not an absolute URL.",
      good: #""securityDefinitions": {"o": {"type": "oauth2", "tokenUrl": "https://a.com/token"}}"#),
    RuleCase(
      "security-scheme-undefined", .root,
      #""securityDefinitions": {"key": {"type": "basic"}}, "security": [{1️⃣"undefined": []}]"#,
      "'undefined' is not in securityDefinitions.",
      good: #""securityDefinitions": {"key": {"type": "basic"}}, "security": [{"key": []}]"#),
    RuleCase(
      "security-scope-undefined", .root,
      #""securityDefinitions": {"o": {"type": "oauth2", "scopes": {"read": ""}}}, "security": [{"o": ["read", 1️⃣"write"]}]"#,
      "Scope 'write' is not defined by 'o'.",
      good: #""securityDefinitions": {"o": {"type": "oauth2"}}, "security": [{"o": ["read"]}]"#),
    RuleCase(
      "security-scheme-unused", .root, #""securityDefinitions": {1️⃣"k": {"type": "basic"}}"#,
      "Nothing requires the security definition 'k'.",
      good: #""securityDefinitions": {"k": {"type": "basic"}}, "security": [{"undefined": []}]"#),
    RuleCase(
      "security-scheme-unused", .root,
      #""securityDefinitions": {"k": {"type": "basic"}, 1️⃣"j": {"type": "basic"}}, "security": [{"k": []}]"#,
      "Nothing requires the security definition 'j'.",
      good:
        #""securityDefinitions": {"k": {}}, "paths": {"/a": {"get": {"security": [{"k": []}]}}}, "security": []"#
    ),
    RuleCase(
      "security-multiple-schemes",
      root: #"1️⃣"securityDefinitions": {"k": {"type": "basic"}, "j": {"type": "basic"}}"#,
      goodRoot: #""securityDefinitions": {"k": {"type": "basic"}, "j": {"type": "basic"}}"#, properties: nil,
      goodProperties: #""connectionParameterSets": {}"#,
      "There are 2 security definitions; a connection uses only one."),
    RuleCase(
      "security-scopes-on-non-oauth", .root,
      #""securityDefinitions": {"k": {"type": "basic"}}, "security": [{1️⃣"k": ["read"]}]"#,
      "'k' has no scopes; the list must be empty.",
      good: #""securityDefinitions": {"k": {"type": "basic"}}, "security": [{"k": []}]"#),
    RuleCase(
      "security-requirement-not-array", .root,
      #""securityDefinitions": {"k": {"type": "basic"}}, "security": [{"k": 1️⃣null}]"#,
      "The requirement 'k' must be a list.",
      good: #""securityDefinitions": {"k": {"type": "basic"}}, "security": [{"k": []}]"#),
  ]
}
