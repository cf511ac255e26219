import AuthorizationServer
import SignIn
import Testing
import Transport

@Suite struct LoopbackTests {
  @Test func `a sign-in over real sockets, from the browser's address to a call with the token`() async throws
  {
    let redirect = "http://127.0.0.1:8401/callback"
    let service = AuthorizationService(redirectURLs: [redirect], now: { 0 })
    let server = try await AuthorizationServer.start(service)
    let http = HTTPClient()
    let provider = OAuthProvider(
      authorization: OAuthProvider.Call(address: server.baseURL + "/authorize"),
      token: OAuthProvider.Call(address: server.baseURL + "/token"), scopes: ["a b"])
    let request = try AuthorizationRequest(provider, client: Provider.client, redirectURL: redirect)
    let answer = try await http.send(HTTPRequest(.get, request.url))
    #expect(answer.status == 302)
    let code = try request.code(in: answer.header("Location") ?? "")
    let tokens = try await TokenClient(provider, client: Provider.client, now: { 0 }) {
      request throws(TransportError) in try await http.send(request)
    }.tokens(for: code, of: request)
    let me = try await http.send(
      HTTPRequest(
        .get, server.baseURL + "/me",
        headers: [HTTPHeader(name: "Authorization", value: "Bearer " + tokens.accessToken.reveal())]))
    #expect(me.status == 200)
    #expect(try await http.send(HTTPRequest(.get, server.baseURL + "/me")).status == 401)
  }
}
