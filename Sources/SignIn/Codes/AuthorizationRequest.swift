package import Transport

/// One sign-in with a browser: the address to open and what the answer is held against.
///
/// Authorization code with PKCE (RFC 6749 section 4.1, RFC 7636) as RFC 8252 asks of native applications; a request
/// is good for one answer.
package struct AuthorizationRequest: Sendable {
  /// The address to open in a browser.
  package let url: String
  /// Where the browser is sent back to.
  package let redirectURL: String
  /// What ties the answer to this request.
  package let state: String
  let verifier: CodeVerifier
  /// Who the provider says it is, as `iss` has it; nil when that is not known.
  private let issuer: String?

  /// Makes the request of a provider for an application.
  package init(_ provider: OAuthProvider, client: OAuthClient, redirectURL: String) throws(SignInError) {
    try self.init(
      provider, client: client, redirectURL: redirectURL, state: RandomText.make(bytes: 16),
      verifier: CodeVerifier())
  }

  init(
    _ provider: OAuthProvider, client: OAuthClient, redirectURL: String, state: String, verifier: CodeVerifier
  ) throws(SignInError) {
    guard let call = provider.authorization, !call.address.text.isEmpty else {
      throw .noAddress("authorization URL")
    }
    guard !client.id.isEmpty else { throw .noClientID }
    self.redirectURL = redirectURL
    self.state = state
    self.verifier = verifier
    issuer = provider.issuer
    var values = provider.values
    values["ClientId"] = client.id
    values["RedirectUrl"] = redirectURL
    values["State"] = state
    values["Scopes"] = provider.scopeText
    values["Scope"] = provider.scopeText
    let standard = OAuthTemplate(
      "client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&state={State}"
        + (provider.scopes.isEmpty ? "" : "&scope={Scopes}"))
    var query = (call.query ?? standard).filled(values, in: .form)
    for member in provider.extraMembers {
      query += "&" + member.name + "=" + PercentEncoding.encode(member.value)
    }
    query += "&code_challenge=" + verifier.challenge + "&code_challenge_method=S256"
    let address = try TokenAddress.filled(call.address, values, isSecretSent: false)
    url = address + (address.contains("?") ? "&" : "?") + query
  }

  /// The code in the address that the browser was sent back to, or in a code pasted alone.
  ///
  /// Checks `state`, and `iss` where it is given and known (RFC 9207). A code may hold `=`, so only text with an
  /// address or the members of one is taken for one.
  package func code(in answer: String, issuer: String? = nil) throws(SignInError) -> Secret {
    let trimmed = String(answer.split(whereSeparator: \.isWhitespace).joined())
    guard !trimmed.isEmpty else { throw .noCode }
    let start = trimmed.firstIndex { $0 == "?" }.map { trimmed.index(after: $0) }
    let query = trimmed[(start ?? trimmed.startIndex)...].prefix { $0 != "#" }
    let members = FormText.members(of: query)
    guard trimmed.contains("://") || members["code"] != nil || members["error"] != nil else {
      return Secret(PercentEncoding.decode(trimmed))
    }
    guard members["state"] == state else { throw .foreignState }
    if let given = members["iss"], let known = issuer ?? self.issuer, given != known {
      throw .foreignIssuer(given)
    }
    if let error = members["error"] {
      throw .refused(code: error, description: members["error_description"] ?? "")
    }
    guard let code = members["code"], !code.isEmpty else { throw .noCode }
    return Secret(code)
  }
}
