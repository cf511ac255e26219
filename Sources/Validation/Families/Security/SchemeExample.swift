/// Security definitions as examples of rules show them.
enum SchemeExample {
  /// A definition of an API key.
  static let key = #"""
    "securityDefinitions": {
      "key": {"type": "apiKey", "name": "X-Contoso-Key", "in": "header"}
    }
    """#

  /// A definition of an API key, and what is required.
  static func key(required: String) -> String { key + ",\n\"security\": " + required }

  /// A definition of the type oauth2, its last members as they are given.
  static func signIn(
    flow: String = "accessCode", authorizationURL: String = "https://login.contoso.com/authorize",
    _ members: String = #""scopes": {}"#
  ) -> String {
    #"""
    "securityDefinitions": {
      "contoso": {
        "type": "oauth2",
        "flow": "\#(flow)",
        "authorizationUrl": "\#(authorizationURL)",
        "tokenUrl": "https://login.contoso.com/token"\#(members.isEmpty ? "" : ",\n    " + members)
      }
    }
    """#
  }
}
