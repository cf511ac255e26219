import AuthorizationServer
import SignIn
import Testing
import Transport

@Suite struct TokenAnswerTests {
  @Test func `the application signs in with its own credentials`() async throws {
    let provider = Provider()
    let tokens = try await provider.tokens().ownTokens()
    #expect(await provider.service.accepts(tokens.accessToken.reveal()))
    #expect(tokens.refreshToken == nil)
  }

  @Test func `an answer in form encoding is read`() async throws {
    let tokens = try await answer(
      "access_token=gho_1&scope=repo%2Cgist&token_type=bearer", type: "application/x-www-form-urlencoded")
    #expect(tokens.accessToken.reveal() == "gho_1")
    #expect(tokens.scope == "repo,gist")
  }

  @Test(arguments: [
    (200, "<html>", "text/html", "a web page"),
    (500, "", "", "did not manage to answer (500)"),
    (200, "{}", "application/json", "no access_token"),
    (200, #"{"error":"bad_verification_code"}"#, "application/json", "'bad_verification_code'"),
    (200, #"{"access_token":""#, "application/json", "no access_token"),
  ])
  func `what is no token is said`(status: Int, body: String, type: String, part: String) async {
    do throws(SignInError) {
      _ = try await answer(body, type: type, status: status)
      Issue.record("there is no token")
    } catch {
      #expect(error.message.contains(part), "\(error.message)")
    }
  }

  @Test func `secrets go over https or stay on this machine`() async throws {
    for address in ["http://id.test/token", "ftp://id.test/token", "id.test", "https://{Region}/token"] {
      await #expect(throws: SignInError.self) {
        try await TokenClient(
          OAuthProvider(token: OAuthProvider.Call(address: address)), client: Provider.client
        ) { request throws(TransportError) in
          Issue.record("\(request.url) was called")
          throw TransportError(.invalidURL, target: "")
        }.ownTokens()
      }
    }
  }

  @Test func `the secret is in the form, or in the header`() async throws {
    for place in OAuthClient.SecretPlace.allCases {
      let client = OAuthClient(id: "app", secret: Secret("s&t"), secretPlace: place)
      let provider = OAuthProvider(token: OAuthProvider.Call(address: "https://id.test/token"))
      _ = try await TokenClient(provider, client: client) { request throws(TransportError) in
        guard case .bytes(let body) = request.body else { throw TransportError(.invalidURL, target: "") }
        #expect(String(decoding: body, as: UTF8.self).contains("client_secret=s%26t") == (place == .body))
        #expect(request.header("Authorization") == (place == .basic ? "Basic YXBwOnMlMjZ0" : nil))
        return HTTPResponse(status: 200, body: Array(#"{"access_token":"T"}"#.utf8))
      }.ownTokens()
    }
  }

  private func answer(_ body: String, type: String, status: Int = 200) async throws(SignInError) -> TokenSet {
    try await TokenClient(
      OAuthProvider(token: OAuthProvider.Call(address: "https://id.test/token")), client: Provider.client
    ) { _ in
      HTTPResponse(
        status: status, headers: [HTTPHeader(name: "Content-Type", value: type)], body: Array(body.utf8))
    }.ownTokens()
  }

  @Test(arguments: ["9223372036854775807", "1e300", "-5", "99999999999999999999"])
  func `a lifetime that no clock can hold is no crash`(seconds: String) async throws {
    let tokens = try await answer(
      #"{"access_token":"T","expires_in":\#(seconds)}"#, type: "application/json")
    #expect(try #require(tokens.expiry) >= 1_000_000)
    let client = TokenClient(Provider().provider, client: Provider.client) { _ in
      HTTPResponse(
        status: 200,
        body: Array(
          #"{"device_code":"D","user_code":"U","verification_uri":"https://v","expires_in":\#(seconds),"interval":\#(seconds)}"#
            .utf8))
    }
    #expect(try await DeviceCodeFlow(client).code().interval >= 1)
  }

  @Test func `what a provider repeats of a secret is in no message`() async throws {
    let client = OAuthClient(id: "app", secret: Secret("canary/secret"))
    let tokens = TokenClient(
      OAuthProvider(token: OAuthProvider.Call(address: "https://id.test/token")), client: client
    ) { request throws(TransportError) in
      guard case .bytes(let body) = request.body else { throw TransportError(.invalidURL, target: "") }
      let said = "not good: canary/secret, " + String(decoding: body, as: UTF8.self)
      return HTTPResponse(
        status: 400, body: Array(#"{"error":"invalid_client","error_description":"\#(said)"}"#.utf8))
    }
    await #expect {
      _ = try await tokens.renewed(TokenSet(accessToken: Secret("a"), refreshToken: Secret("canary-refresh")))
    } throws: { error in
      let message = (error as? SignInError)?.message ?? ""
      return message.contains("not good") && !message.contains("canary")
    }
  }
}
