package import JSONText

/// The window on one entry of `securityDefinitions` (OpenAPI 2.0, Security Scheme Object).
package struct SecurityDefinition: Sendable {
  /// The name requirements use.
  package let name: String
  /// The Security Scheme Object.
  package let value: JSONValue

  /// Looks at an entry.
  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// `type`: `basic`, `apiKey` or `oauth2`.
  package var type: String? { value["type"]?.string }

  /// `in` of an API key: `header` or `query`.
  package var location: String? { value["in"]?.string }

  /// `name` of an API key: the header or query parameter that carries it.
  package var parameterName: String? { value["name"]?.string }

  /// `flow` of OAuth 2.0.
  package var flow: String? { value["flow"]?.string }
}
