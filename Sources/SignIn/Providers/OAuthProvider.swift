/// Where and how a provider signs people in: every kind of provider is written as the templates that the platform
/// knows as `oauth2generic`, so that one way of filling them serves all.
package struct OAuthProvider: Sendable {
  /// An address with what is sent to it.
  package struct Call: Hashable, Sendable {
    /// The address up to its query.
    package var address: OAuthTemplate
    /// What follows the question mark; nil for nothing.
    package var query: OAuthTemplate?
    /// The form that is sent; nil for the standard's.
    package var body: OAuthTemplate?

    /// Takes the parts; a question mark at the start of the query is not kept.
    package init(address: String, query: String? = nil, body: String? = nil) {
      self.address = OAuthTemplate(address)
      let query = query.map { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
      self.query = query.flatMap { $0.isEmpty ? nil : OAuthTemplate($0) }
      self.body = body.flatMap { $0.isEmpty ? nil : OAuthTemplate($0) }
    }
  }

  /// Where people sign in; nil when the flow with a browser cannot be used.
  package var authorization: Call?
  /// Where codes become tokens.
  package var token: Call?
  /// Where tokens are renewed; nil means where codes become tokens.
  package var refresh: Call?
  /// Where a device asks for a code (RFC 8628); nil when the provider's is not known.
  package var deviceAuthorization: String?
  /// What is asked for.
  package var scopes: [String]
  /// What stands between scopes; a blank by RFC 6749 section 3.3.
  package var scopeDelimiter = " "
  /// Members that every token request has beside those of the standard, such as `resource`.
  package var extraMembers: [(name: String, value: String)] = []
  /// What the provider names itself in `iss` (RFC 9207); nil when that is not known.
  package var issuer: String?
  /// Values of placeholders that the connection gives.
  package var values = OAuthValues()

  /// Takes the parts.
  package init(
    authorization: Call? = nil, token: Call? = nil, refresh: Call? = nil, deviceAuthorization: String? = nil,
    scopes: [String] = []
  ) {
    self.authorization = authorization
    self.token = token
    self.refresh = refresh
    self.deviceAuthorization = deviceAuthorization
    self.scopes = scopes
  }

  /// The scopes as they are sent.
  package var scopeText: String { scopes.joined(separator: scopeDelimiter) }
}
