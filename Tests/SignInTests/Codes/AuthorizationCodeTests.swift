import AuthorizationServer
import Testing
import Transport

@testable import SignIn

@Suite struct AuthorizationCodeTests {
  @Test func `a code with its verifier becomes tokens that the service accepts`() async throws {
    let provider = Provider()
    let tokens = try await provider.signIn()
    #expect(await provider.service.accepts(tokens.accessToken.reveal()))
    #expect(tokens.refreshToken != nil)
    #expect(tokens.expiry == provider.clock.now + 3600)
  }

  @Test func `a code is good once and for a minute`() async throws {
    let provider = Provider()
    let request = try AuthorizationRequest(
      provider.provider, client: Provider.client, redirectURL: Provider.redirect)
    let end = try await provider.service.agree(to: request.url).get()
    let code = try request.code(in: end)
    _ = try await provider.tokens().tokens(for: code, of: request)
    await refused(as: "invalid_grant") { () async throws(SignInError) in
      _ = try await provider.tokens().tokens(for: code, of: request)
    }
    let late = try request.code(in: try await provider.service.agree(to: request.url).get())
    provider.clock.advance(61)
    await refused(as: "invalid_grant") { () async throws(SignInError) in
      _ = try await provider.tokens().tokens(for: late, of: request)
    }
  }

  @Test func `the code of one request does not fit the verifier of another`() async throws {
    let provider = Provider()
    let first = try AuthorizationRequest(
      provider.provider, client: Provider.client, redirectURL: Provider.redirect)
    let second = try AuthorizationRequest(
      provider.provider, client: Provider.client, redirectURL: Provider.redirect)
    let code = try first.code(in: try await provider.service.agree(to: first.url).get())
    await refused(as: "invalid_grant") { () async throws(SignInError) in
      _ = try await provider.tokens().tokens(for: code, of: second)
    }
  }

  @Test func `the answer to another request is refused`() async throws {
    let provider = Provider()
    let first = try AuthorizationRequest(
      provider.provider, client: Provider.client, redirectURL: Provider.redirect)
    let second = try AuthorizationRequest(
      provider.provider, client: Provider.client, redirectURL: Provider.redirect)
    let end = try await provider.service.agree(to: first.url).get()
    #expect(throws: SignInError.self) { try second.code(in: end) }
  }

  @Test func `what is pasted may be wrapped by the terminal, or be the code alone`() throws {
    let request = try request(state: "abcdefghijklmnop")
    #expect(
      try request.code(in: " http://127.0.0.1:8400/callback?code=A-1\n &state=abcdefghijklmnop ").reveal()
        == "A-1")
    #expect(try request.code(in: "?state=abcdefghijklmnop&code=A%2F1").reveal() == "A/1")
    #expect(try request.code(in: "A-1").reveal() == "A-1")
  }

  @Test func `an empty answer, a refusal and another issuer are told apart`() throws {
    let request = try request(state: "abcdefghijklmnop")
    #expect(message { () throws(SignInError) in _ = try request.code(in: "  ") }.contains("no code"))
    #expect(
      message { () throws(SignInError) in
        _ = try request.code(
          in: "http://x/?error=access_denied&error_description=No+way.&state=abcdefghijklmnop")
      } == "The provider refused with 'access_denied': No way. Sign in again and allow the access.")
    #expect(
      message { () throws(SignInError) in
        _ = try request.code(
          in: "http://x/?code=1&iss=https%3A%2F%2Fevil.test&state=abcdefghijklmnop", issuer: "https://id.test"
        )
      }.contains("evil.test"))
  }

  @Test func `the address to open is the standard's`() throws {
    #expect(
      try request(state: "abcdefghijklmnop").url
        == "https://id.test/authorize?client_id=app&response_type=code"
        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fcallback&state=abcdefghijklmnop&scope=orders.read"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256")
  }

  private func request(state: String) throws -> AuthorizationRequest {
    // The verifier and challenge are the example of RFC 7636 appendix B.
    try AuthorizationRequest(
      OAuthProvider(
        authorization: OAuthProvider.Call(address: "https://id.test/authorize"), scopes: ["orders.read"]),
      client: OAuthClient(id: "app"), redirectURL: Provider.redirect, state: state,
      verifier: CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
  }

  @Test(arguments: [
    ("abc==", "abc=="), ("4%2F0AX-1", "4/0AX-1"), ("a+b=c", "a+b=c"), ("M.C5=%3D", "M.C5=="),
  ])
  func `a code pasted alone may hold the signs of an address`(pasted: String, code: String) throws {
    #expect(try request(state: "abcdefghijklmnop").code(in: pasted).reveal() == code)
  }

  @Test func `the issuer of a provider is held against the answer`() throws {
    var provider = OAuthProvider(authorization: OAuthProvider.Call(address: "https://id.test/authorize"))
    provider.issuer = "https://id.test"
    let request = try AuthorizationRequest(
      provider, client: OAuthClient(id: "app"), redirectURL: Provider.redirect, state: "s",
      verifier: CodeVerifier())
    #expect(
      message { () throws(SignInError) in
        _ = try request.code(in: "http://x/?code=1&state=s&iss=https%3A%2F%2Fevil.test")
      }.contains("evil.test"))
    #expect(try request.code(in: "http://x/?code=1&state=s&iss=https%3A%2F%2Fid.test").reveal() == "1")
  }
}
