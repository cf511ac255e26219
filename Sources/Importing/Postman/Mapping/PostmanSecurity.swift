import JSONText

/// The sign-in of the connector.
struct PostmanSecurity: Hashable {
  /// The name under `securityDefinitions`.
  let name: String
  let definition: JSONFragment
  var scopes: [String] = []

  static let bearer = PostmanSecurity(
    name: "Bearer",
    definition: [
      "type": "apiKey", "in": "header", "name": "Authorization",
      "description": "Enter the word Bearer, a space and the token.",
    ])

  static let basic = PostmanSecurity(name: "basic_auth", definition: ["type": "basic"])

  static func key(_ name: String, in location: String) -> PostmanSecurity {
    PostmanSecurity(
      name: "API Key",
      definition: ["type": "apiKey", "in": .string(location), "name": .string(name)])
  }

  /// The header or query parameter that carries the key, in small letters.
  func carries(_ name: String, in location: String) -> Bool {
    definition["in"]?.text == location && definition["name"]?.text?.lowercased() == name.lowercased()
  }
}
