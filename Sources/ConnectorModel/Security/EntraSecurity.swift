/// OAuth 2.0 at Microsoft Entra ID (`identityProvider: aad`).
///
/// The secret is not here: it never stands in a file.
package struct EntraSecurity: Hashable, Sendable {
  /// The application (client) ID.
  package var clientID: String
  /// The sign-in service, without tenant.
  package var loginURI: String
  /// The tenant, or `common`.
  package var tenantID: String
  /// The resource that the token is for.
  package var resourceURI: String
  /// Whether the connector signs in on behalf of whoever uses the app.
  package var onBehalfOf: Bool
  /// The scopes that are asked for.
  package var scopes: [String]
  /// Where Entra ID sends people back to.
  package var redirectMode: RedirectMode

  /// Makes a choice.
  package init(
    clientID: String = "", loginURI: String = "https://login.microsoftonline.com",
    tenantID: String = "common",
    resourceURI: String = "", onBehalfOf: Bool = false, scopes: [String] = [],
    redirectMode: RedirectMode = .global
  ) {
    self.clientID = clientID
    self.loginURI = loginURI
    self.tenantID = tenantID
    self.resourceURI = resourceURI
    self.onBehalfOf = onBehalfOf
    self.scopes = scopes
    self.redirectMode = redirectMode
  }

  /// The endpoints that the definition names, which follow from sign-in service and tenant.
  var authorizationURL: String { base + "/oauth2/authorize" }
  var tokenURL: String { base + "/oauth2/token" }

  private var base: String { loginURI + (loginURI.hasSuffix("/") ? "" : "/") + tenantID }
}
