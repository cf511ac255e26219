package import SignIn

/// A sign-in that succeeded, with what renews its token.
package struct TestSignIn: Sendable {
  /// The provider that was asked.
  package let provider: OAuthProvider
  /// The application that was signed in for.
  package let client: OAuthClient
  /// What the provider gave last.
  package var tokens: TokenSet

  /// Takes the parts.
  package init(provider: OAuthProvider, client: OAuthClient, tokens: TokenSet) {
    self.provider = provider
    self.client = client
    self.tokens = tokens
  }
}
