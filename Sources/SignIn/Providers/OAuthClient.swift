package import Transport

/// The application that a provider knows: its client ID and, where it has one, its secret.
package struct OAuthClient: Sendable {
  /// Where the secret is put in a token request (RFC 6749 section 2.3.1).
  package enum SecretPlace: String, CaseIterable, Sendable {
    /// In the form, as the platform's own templates do.
    case body
    /// In the `Authorization` header.
    case basic
  }

  /// The client ID.
  package let id: String
  /// The secret; nil for a public client.
  package let secret: Secret?
  /// Where the secret is put.
  package let secretPlace: SecretPlace

  /// Takes what the provider gave.
  package init(id: String, secret: Secret? = nil, secretPlace: SecretPlace = .body) {
    self.id = id
    self.secret = secret
    self.secretPlace = secretPlace
  }
}
