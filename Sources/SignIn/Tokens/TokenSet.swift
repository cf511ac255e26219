package import Transport

/// What a provider gives out: the token that signs calls and what renews it.
package struct TokenSet: Sendable {
  /// What signs calls.
  package var accessToken: Secret
  /// What gets the next token; nil when the provider gives none.
  package var refreshToken: Secret?
  /// Who signed in, as a token of OpenID Connect; nil when it was not asked for.
  package var identityToken: Secret?
  /// When the access token ends, in seconds since 1970; nil when the provider does not say.
  package var expiry: Int?
  /// The scopes that were given, when they are not those asked for.
  package var scope: String?

  /// Takes the parts.
  package init(
    accessToken: Secret, refreshToken: Secret? = nil, identityToken: Secret? = nil, expiry: Int? = nil,
    scope: String? = nil
  ) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.identityToken = identityToken
    self.expiry = expiry
    self.scope = scope
  }

  /// Whether the access token ends within a margin, in seconds.
  package func expires(within margin: Int = 60, of now: Int) -> Bool {
    expiry.map { $0 - margin <= now } ?? false
  }
}
