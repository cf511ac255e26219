import AuthorizationServer
import SignIn
import Synchronization
import Testing
import Transport

@Suite struct TokenKeeperTests {
  @Test func `a token near its end is renewed, and the refresh token rotates`() async throws {
    let provider = Provider()
    let tokens = try await provider.signIn()
    let written = Mutex<[String]>([])
    let keeper = TokenKeeper(tokens, client: provider.tokens()) { new in
      written.withLock { $0.append(new.refreshToken?.reveal() ?? "") }
    }
    #expect(try await keeper.accessToken() == tokens.accessToken)
    for _ in 1...3 {
      provider.clock.advance(3590)
      let token = try await keeper.accessToken()
      #expect(await provider.service.accepts(token.reveal()))
    }
    #expect(Set(written.withLock { $0 }).count == 3)
  }

  @Test func `many calls at once renew once`() async throws {
    let provider = Provider()
    let keeper = TokenKeeper(try await provider.signIn(), client: provider.tokens())
    provider.clock.advance(4000)
    try await withThrowingTaskGroup(of: Secret.self) { group in
      for _ in 1...16 { group.addTask { try await keeper.accessToken() } }
      for try await token in group { #expect(await provider.service.accepts(token.reveal())) }
    }
    #expect(await provider.service.grantTypes == ["authorization_code", "refresh_token"])
  }

  @Test func `a refused token is renewed once, whoever asks`() async throws {
    let provider = Provider()
    let tokens = try await provider.signIn()
    let keeper = TokenKeeper(tokens, client: provider.tokens())
    let first = try await keeper.accessToken(after: tokens.accessToken)
    let second = try await keeper.accessToken(after: tokens.accessToken)
    #expect(first == second)
  }

  @Test func `a refresh token used twice ends the sign-in with a sentence`() async throws {
    let provider = Provider()
    let tokens = try await provider.signIn()
    _ = try await provider.tokens().renewed(tokens)
    await refused(as: "invalid_grant") { () async throws(SignInError) in
      _ = try await provider.tokens().renewed(tokens)
    }
  }

  @Test func `a forgotten token is not given again`() async throws {
    let provider = Provider()
    let tokens = try await provider.signIn()
    let keeper = TokenKeeper(tokens, client: provider.tokens())
    await keeper.forget(tokens.accessToken)
    #expect(try await keeper.accessToken() != tokens.accessToken)
    let last = TokenKeeper(TokenSet(accessToken: Secret("t")), client: provider.tokens())
    await last.forget(Secret("t"))
    await #expect(throws: SignInError.self) { try await last.accessToken() }
  }
}
