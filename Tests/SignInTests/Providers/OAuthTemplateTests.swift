import SignIn
import Testing
import Transport

@Suite struct OAuthTemplateTests {
  private var values: OAuthValues {
    var values = OAuthValues()
    values["ClientId"] = "a b"
    values["Region"] = "eu"
    return values
  }

  @Test func `placeholders count whatever their case and are encoded where a form wants it`() {
    #expect(OAuthTemplate("id={clientid}&r={REGION}").filled(values, in: .form) == "id=a%20b&r=eu")
    #expect(OAuthTemplate("https://{region}.id.test").filled(values, in: .address) == "https://eu.id.test")
  }

  @Test(arguments: ["{", "{}", "a{b c}d", "{unclosed", "}{"]) func `other braces are text`(text: String) {
    #expect(OAuthTemplate(text).filled(values, in: .form) == text)
    #expect(OAuthTemplate(text).placeholders.isEmpty)
  }

  @Test func `a placeholder without value is left out`() {
    #expect(OAuthTemplate("https://{US}{EU}id").filled(values, in: .address) == "https://id")
    #expect(OAuthTemplate("{US}{EU}").placeholders == ["US", "EU"])
  }

  @Test func `a provider's own templates are used for the address, the query and the form`() async throws {
    var provider = OAuthProvider(
      authorization: OAuthProvider.Call(
        address: "https://{region}.id.test/auth",
        query: "?client_id={ClientId}&access_type=offline&state={State}"),
      token: OAuthProvider.Call(
        address: "https://{region}.id.test/token", query: "?x-env={region}",
        body: "id={ClientId}&secret={ClientSecret}&code={Code}"))
    provider.values["Region"] = "eu"
    let client = OAuthClient(id: "app", secret: Secret("hush"))
    let request = try AuthorizationRequest(provider, client: client, redirectURL: Provider.redirect)
    #expect(request.url.hasPrefix("https://eu.id.test/auth?client_id=app&access_type=offline&state="))
    _ = try await TokenClient(provider, client: client) { request throws(TransportError) in
      #expect(request.url == "https://eu.id.test/token?x-env=eu")
      guard case .bytes(let body) = request.body else { throw TransportError(.invalidURL, target: "") }
      #expect(String(decoding: body, as: UTF8.self).hasPrefix("id=app&secret=hush&code=C-1&code_verifier="))
      return HTTPResponse(status: 200, body: Array(#"{"access_token":"T"}"#.utf8))
    }.tokens(for: Secret("C-1"), of: request)
  }
}
