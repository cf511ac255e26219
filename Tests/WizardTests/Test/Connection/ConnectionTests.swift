import ConnectorModel
import Runner
import SignIn
import TerminalUI
import Testing
import Transport

@testable import Wizard

@Suite struct ConnectionTests {
  @Test func `a sign-in goes from the dialog to the token of the connection`() throws {
    var tab = TestTab()
    try tab.focus("sign in")
    tab.press(.named(.enter))
    #expect(tab.text.contains("┌ Sign in "))
    tab.press(.function(5))
    guard case .signIn(let number, .browser(let provider, let client, let redirect))? = tab.effects.first
    else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(client.id == "app" && redirect == SignInLayer.redirectURL)
    let request = try AuthorizationRequest(provider, client: client, redirectURL: redirect)
    tab.take(.signIn(number, .open(request, .here(port: 8400))))
    #expect(tab.text.contains("https://id.test/a?client_id=app"))
    #expect(tab.text.contains("ssh -L"))
    tab.type("http://127.0.0.1:8400/callback?code=C&state=other")
    tab.press(.named(.enter))
    #expect(tab.text.contains("belongs to another sign-in"))
    tab.take(
      .signIn(
        number,
        .ended(
          .success(
            TestSignIn(
              provider: provider, client: client,
              tokens: TokenSet(accessToken: Secret("canary-token"), refreshToken: Secret("canary-refresh")))))
      ))
    #expect(try tab.screen.connection.values["token"] == Secret("canary-token"))
    #expect(!tab.text.contains("Sign in with") && !tab.text.contains("canary"))
  }

  /// The Test step that waits for a browser in one way or the other.
  private func waiting(
    _ wait: RedirectWait
  ) throws -> (tab: TestTab, number: Int, request: AuthorizationRequest) {
    var tab = TestTab()
    try tab.focus("sign in")
    tab.press(.named(.enter), .function(5))
    let number = try #require(tab.number)
    let provider = OAuthProvider(authorization: OAuthProvider.Call(address: "https://id.test/a"))
    let request = try AuthorizationRequest(
      provider, client: OAuthClient(id: "app"), redirectURL: SignInLayer.redirectURL)
    tab.take(.signIn(number, .open(request, wait)))
    return (tab, number, request)
  }

  @Test func `a pasted address ends the sign-in`() throws {
    var (tab, number, request) = try waiting(.nowhere(nil))
    let state = try #require(request.url.split(separator: "&").first { $0.hasPrefix("state=") })
    tab.take(.key(.paste("http://127.0.0.1:8400/callback?code=C-1&\(state)")))
    tab.press(.named(.enter))
    guard case .signIn(number, .exchange(let code, _, _, _))? = tab.effects.first else {
      Issue.record("the code was not taken")
      return
    }
    #expect(code.reveal() == "C-1")
    tab.take(.signIn(number, .ended(.failure(.refused(code: "invalid_grant", description: "Too late.")))))
    #expect(tab.text.contains("'invalid_grant': Too late. Sign in again."))
  }

  @Test func `a port that is taken is told beside the address`() throws {
    let taken = "Nothing can listen on 127.0.0.1, port 8400: the port is taken. Choose another port."
    let tab = try waiting(.nowhere(taken)).tab
    let words = tab.text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(words.contains(taken) && words.contains("Paste the whole address"), "\(tab.text)")
  }

  @Test func `a device code is shown with the time that is left`() throws {
    var tab = TestTab()
    try tab.focus("sign in")
    tab.press(.named(.enter), .named(.down), .named(.right))
    #expect(tab.text.contains("Device code URL"))
    tab.press(.function(5))
    #expect(tab.effects.contains { if case .signIn(_, .device) = $0 { true } else { false } })
    tab.press(.named(.escape))
    #expect(tab.effects.contains { if case .cancelSignIn = $0 { true } else { false } })
  }

  @Test func `a refused token is renewed once and the call sent again`() throws {
    var tab = TestTab()
    try tab.focus("sign in")
    tab.press(.named(.enter), .function(5))
    let signIn = try #require(tab.number)
    let provider = OAuthProvider(token: OAuthProvider.Call(address: "https://id.test/t"))
    let first = TokenSet(accessToken: Secret("one-1"), refreshToken: Secret("r"))
    tab.take(
      .signIn(
        signIn,
        .ended(.success(TestSignIn(provider: provider, client: OAuthClient(id: "app"), tokens: first)))))
    tab.press(.function(5))
    let call = try #require(tab.number)
    tab.take(.callEnded(call, .success(HTTPResponse(status: 401))))
    guard case .signIn(let renewal, .renew)? = tab.effects.first else {
      Issue.record("nothing was renewed")
      return
    }
    let second = TokenSet(accessToken: Secret("two-2"), refreshToken: Secret("r2"))
    tab.take(
      .signIn(
        renewal,
        .ended(.success(TestSignIn(provider: provider, client: OAuthClient(id: "app"), tokens: second)))))
    guard case .call(let again, let prepared)? = tab.effects.first else {
      Issue.record("nothing was sent again")
      return
    }
    #expect(prepared.request.header("Authorization") == "Bearer two-2")
    tab.take(.callEnded(again, .success(HTTPResponse(status: 401))))
    #expect(tab.effects.isEmpty)
  }

  @Test func `a remembered connection is chosen, and its secrets stay hidden`() throws {
    var tab = TestTab()
    let kept = RememberedConnection(
      name: "work", values: ConnectionValues(["token": .secret(Secret("canary-9"))]))
    tab.take(.connections(.success([kept])))
    try tab.focus("remembered")
    tab.press(.named(.enter))
    #expect(tab.text.contains("forget work"))
    tab.press("1")
    #expect(try tab.screen.connection.values["token"] == Secret("canary-9"))
    #expect(!tab.text.contains("canary"))
  }

  @Test func `a sign-in that was begun for another connector gives this one nothing`() throws {
    var tab = try TestTab.signedIn()
    let other = Connector(
      definition: FileContent(Array(TestTab.definition.utf8)),
      properties: FileContent(Array(TestTab.properties.utf8)))
    tab.take(.loaded(.success(OpenedConnector(folder: nil, connector: other))))
    #expect(tab.effects.contains { if case .cancelSignIn = $0 { true } else { false } })
    tab.press(.alt("4"))
    let before = tab.state.draw(glyphs: .unicode).text()
    tab.take(.signIn(1, .ended(.failure(.cancelled))))
    tab.take(.testsEnded(1, TestReport(connector: "", started: "", results: [], isInterrupted: false)))
    #expect(try tab.screen.runs.isEmpty)
    #expect(tab.state.draw(glyphs: .unicode).text() == before)
    #expect(try tab.screen.nextCall > 1 << 33)
  }
}
