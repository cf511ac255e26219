import Glibc
import Listening
import SignIn
import Transport
import Wizard

/// One sign-in of the wizard, from its first request to the tokens.
struct SignInJob: Sendable {
  /// How long is waited for a browser, in seconds.
  private static let patience = 300

  let number: Int
  let mailbox: Mailbox
  /// Why no request to an address would be sent.
  let refusal: @Sendable (String) -> TransportError?
  let send: TokenClient.Sender

  func perform(_ work: SignInWork) async {
    do throws(SignInError) {
      switch work {
      case .application(let provider, let client):
        try await end(provider, client) { tokens throws(SignInError) in try await tokens.ownTokens() }
      case .renew(let old, let provider, let client):
        try await end(provider, client) { tokens throws(SignInError) in try await tokens.renewed(old) }
      case .exchange(let code, let request, let provider, let client):
        try await end(provider, client) { tokens throws(SignInError) in
          try await tokens.tokens(for: code, of: request)
        }
      case .device(let provider, let client):
        try await end(provider, client) { tokens throws(SignInError) in
          try await device(DeviceCodeFlow(tokens))
        }
      case .browser(let provider, let client, let redirect): try await browser(provider, client, redirect)
      }
    } catch {
      if case .cancelled = error { return }
      mailbox.post(.signIn(number, .ended(.failure(error))))
    }
  }

  private func end(
    _ provider: OAuthProvider, _ client: OAuthClient,
    _ ask: (TokenClient) async throws(SignInError) -> TokenSet
  ) async throws(SignInError) {
    let tokens = try await ask(TokenClient(provider, client: client, sending: send))
    let signedIn = TestSignIn(provider: provider, client: client, tokens: tokens)
    mailbox.post(.signIn(number, .ended(.success(signedIn))))
  }

  private func device(_ flow: DeviceCodeFlow) async throws(SignInError) -> TokenSet {
    try await flow.tokens(codes: 1) { code, _ in
      mailbox.post(.signIn(number, .type(code, secondsLeft: code.expiry - time(nil))))
    }
  }

  /// Listens where the browser comes back to, where that can be done here; a pasted address ends the same sign-in.
  private func browser(
    _ provider: OAuthProvider, _ client: OAuthClient, _ redirect: String
  ) async throws(SignInError) {
    let tokens = TokenClient(provider, client: client, sending: send)
    let request = try tokens.authorization(redirectURL: redirect, refusal: refusal)
    guard let parts = URLParts(redirect), RedirectListener.canListen(at: parts) else {
      mailbox.post(.signIn(number, .open(request, .nowhere(nil))))
      return
    }
    let listener: RedirectListener
    do throws(ListenerError) {
      listener = try await RedirectListener(parts, state: request.state)
    } catch {
      mailbox.post(.signIn(number, .open(request, .nowhere(error.message))))
      return
    }
    mailbox.post(.signIn(number, .open(request, .here(port: listener.port))))
    let answer = await listener.answer(within: Self.patience)
    await listener.stop()
    guard !Task.isCancelled else { return }
    guard let answer else { throw .expired }
    let code = try request.code(in: answer)
    try await end(provider, client) { tokens throws(SignInError) in
      try await tokens.tokens(for: code, of: request)
    }
  }
}
