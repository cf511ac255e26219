package import Transport

/// Keeps the tokens of one sign-in and renews them in time: one renewal at a time, and one after a refusal.
package actor TokenKeeper {
  private let client: TokenClient
  private var tokens: TokenSet
  private var renewal: Task<TokenSet, any Error>?
  private let onRenewal: @Sendable (TokenSet) -> Void

  /// Keeps tokens; `onRenewal` hears of each new set, so that a rotated refresh token is written down at once.
  package init(
    _ tokens: TokenSet, client: TokenClient, onRenewal: @escaping @Sendable (TokenSet) -> Void = { _ in }
  ) {
    self.tokens = tokens
    self.client = client
    self.onRenewal = onRenewal
  }

  /// The newest tokens.
  package var current: TokenSet { tokens }

  /// A token that is good for the next minute, renewed where it is not and can be.
  package func accessToken() async throws(SignInError) -> Secret {
    guard tokens.expires(of: client.now()), tokens.refreshToken != nil else { return tokens.accessToken }
    return try await renew()
  }

  /// A token in the place of one that a service refused with 401.
  ///
  /// When another call has renewed it meanwhile, that one is given, so that a refresh token is used once.
  package func accessToken(after refused: Secret) async throws(SignInError) -> Secret {
    if renewal == nil, tokens.accessToken != refused { return tokens.accessToken }
    return try await renew()
  }

  private func renew() async throws(SignInError) -> Secret {
    let running: Task<TokenSet, any Error>
    if let renewal {
      running = renewal
    } else {
      let client = client
      let old = tokens
      running = Task { try await client.renewed(old) }
      renewal = running
    }
    let result = await running.result
    if renewal == running {
      renewal = nil
      if case .success(let new) = result {
        tokens = new
        onRenewal(new)
      }
    }
    switch result {
    case .success(let new): return new.accessToken
    case .failure(let error): throw error as? SignInError ?? .cancelled
    }
  }
}
