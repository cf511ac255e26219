/// OAuth 2.0 with the authorization code flow at any provider (RFC 6749 section 4.1).
///
/// The secret is not here: it never stands in a file.
package struct OAuthSecurity: Hashable, Sendable {
  /// The client ID at the provider.
  package var clientID: String
  /// Where people sign in.
  package var authorizationURL: String
  /// Where the code is exchanged for a token.
  package var tokenURL: String
  /// Where a token is renewed; mostly the token URL again.
  package var refreshURL: String
  /// The scopes that are asked for.
  package var scopes: [String]
  /// Where the provider sends people back to.
  package var redirectMode: RedirectMode

  /// Makes a choice.
  package init(
    clientID: String = "", authorizationURL: String = "", tokenURL: String = "", refreshURL: String = "",
    scopes: [String] = [], redirectMode: RedirectMode = .global
  ) {
    self.clientID = clientID
    self.authorizationURL = authorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.scopes = scopes
    self.redirectMode = redirectMode
  }
}
