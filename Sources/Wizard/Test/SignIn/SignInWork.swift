package import SignIn
package import Transport

/// What the world outside does for a sign-in.
package enum SignInWork: Sendable {
  /// Make the address to open in a browser, and listen where the browser comes back.
  case browser(OAuthProvider, OAuthClient, redirectURL: String)
  /// Ask for a code to be typed on another device, and wait until it was.
  case device(OAuthProvider, OAuthClient)
  /// Sign in as the application itself.
  case application(OAuthProvider, OAuthClient)
  /// Exchange a code that was pasted.
  case exchange(Secret, AuthorizationRequest, OAuthProvider, OAuthClient)
  /// Renew the token of an earlier sign-in.
  case renew(TokenSet, OAuthProvider, OAuthClient)
}
