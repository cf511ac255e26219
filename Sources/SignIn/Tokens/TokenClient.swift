import Glibc
package import Transport

/// Asks a provider for tokens.
///
/// Every way to sign in ends here: a code, a refresh token, a device code or the application's own credentials go
/// to the token endpoint as a form (RFC 6749 section 4).
package struct TokenClient: Sendable {
  /// Sends one request.
  package typealias Sender = @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse

  let provider: OAuthProvider
  let client: OAuthClient
  let send: Sender
  let now: @Sendable () -> Int

  /// Prepares for a provider and an application.
  package init(
    _ provider: OAuthProvider, client: OAuthClient, now: @escaping @Sendable () -> Int = { time(nil) },
    sending send: @escaping Sender
  ) {
    self.provider = provider
    self.client = client
    self.now = now
    self.send = send
  }

  /// The sign-in with a browser whose code is exchanged here.
  ///
  /// Nobody is sent to a browser for nothing: what is wrong with the address of the exchange is told before, and
  /// `refusal` why no request to it would be sent.
  package func authorization(
    redirectURL: String, refusal: (String) -> TransportError?
  ) throws(SignInError) -> AuthorizationRequest {
    var values = OAuthValues()
    // Stands for the code that the browser brings.
    values["Code"] = "code"
    if let refusal = refusal(try address(of: provider.token, values).text) { throw .transport(refusal) }
    return try AuthorizationRequest(provider, client: client, redirectURL: redirectURL)
  }

  /// Exchanges the code of a request (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
  package func tokens(
    for code: Secret, of request: AuthorizationRequest
  ) async throws(SignInError) -> TokenSet {
    var values = OAuthValues()
    values["Code"] = code.reveal()
    values["RedirectUrl"] = request.redirectURL
    values["State"] = request.state
    let standard = "grant_type=authorization_code&code={Code}&redirect_uri={RedirectUrl}&client_id={ClientId}"
    return try await tokens(
      provider.token, standard: standard, values, more: [("code_verifier", request.verifier.text)])
  }

  /// Renews a sign-in; a provider that rotates gives a new refresh token, else the old one stays (section 6).
  package func renewed(_ tokens: TokenSet) async throws(SignInError) -> TokenSet {
    guard let refresh = tokens.refreshToken else { throw .noRefreshToken }
    var values = OAuthValues()
    values["RefreshToken"] = refresh.reveal()
    let standard = "grant_type=refresh_token&refresh_token={RefreshToken}&client_id={ClientId}"
    var new = try await self.tokens(provider.refresh ?? provider.token, standard: standard, values)
    if new.refreshToken == nil { new.refreshToken = refresh }
    return new
  }

  /// Signs in as the application itself (section 4.4), which no connection of the platform does.
  package func ownTokens() async throws(SignInError) -> TokenSet {
    let call = provider.token.map { token in
      var call = token
      call.body = nil
      return call
    }
    let scope = provider.scopes.isEmpty ? "" : "&scope={Scopes}"
    return try await tokens(
      call, standard: "grant_type=client_credentials&client_id={ClientId}" + scope, OAuthValues())
  }

  /// Sends a form and reads the tokens; the provider's own template goes before the standard's form.
  private func tokens(
    _ call: OAuthProvider.Call?, standard: String, _ values: OAuthValues,
    more: [(name: String, value: String)] = []
  ) async throws(SignInError) -> TokenSet {
    try await answer(call, standard: standard, values, more: more).tokens(now: now())
  }

  func answer(
    _ call: OAuthProvider.Call?, standard: String, _ values: OAuthValues,
    more: [(name: String, value: String)] = []
  ) async throws(SignInError) -> TokenAnswer {
    let (call, values, bare) = try address(of: call, values)
    var address = bare
    if let query = call.query {
      address += (address.contains("?") ? "&" : "?") + query.filled(values, in: .form)
    }
    var body = (call.body ?? OAuthTemplate(standard)).filled(values, in: .form)
    let isSecretInForm = call.body != nil || client.secretPlace == .basic
    if let secret = client.secret, !isSecretInForm {
      body += "&client_secret=" + PercentEncoding.encode(secret.reveal())
    }
    for member in provider.extraMembers + more {
      body += "&" + member.name + "=" + PercentEncoding.encode(member.value)
    }
    var headers = [
      HTTPHeader(name: "Content-Type", value: "application/x-www-form-urlencoded"),
      HTTPHeader(name: "Accept", value: "application/json"),
    ]
    if let secret = client.secret, client.secretPlace == .basic {
      let pair = PercentEncoding.encode(client.id) + ":" + PercentEncoding.encode(secret.reveal())
      headers.append(HTTPHeader(name: "Authorization", value: "Basic " + Base64Text.encode(Array(pair.utf8))))
    }
    let request = HTTPRequest(.post, address, headers: headers, body: .bytes(Array(body.utf8)))
    do throws(TransportError) {
      let sent = TokenClient.secretNames.compactMap { values[$0] } + more.map(\.value)
      return TokenAnswer(
        try await send(request),
        Redactor(secrets: sent.filter { !$0.isEmpty }.map { Secret($0) }, users: [client.id]))
    } catch {
      throw error.reason == .cancelled ? .cancelled : .transport(error)
    }
  }

  /// A call's address, with the values that fill it.
  private func address(
    of call: OAuthProvider.Call?, _ values: OAuthValues
  ) throws(SignInError) -> (call: OAuthProvider.Call, values: OAuthValues, text: String) {
    guard let call, !call.address.text.isEmpty else { throw .noAddress("token URL") }
    let values = provider.values.merging(values).merging(own)
    return (call, values, try TokenAddress.filled(call.address, values, isSecretSent: true))
  }

  /// The values of a form that the provider's words must not bring into a message.
  private static let secretNames = ["ClientSecret", "Code", "RefreshToken", "DeviceCode"]

  /// What belongs to the application, for templates.
  private var own: OAuthValues {
    var values = OAuthValues()
    values["ClientId"] = client.id
    values["ClientSecret"] = client.secret?.reveal()
    values["Scopes"] = provider.scopeText
    values["Scope"] = provider.scopeText
    return values
  }
}
