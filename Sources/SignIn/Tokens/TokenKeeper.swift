package import Transport

/// Keeps the tokens of one sign-in and renews them in time: one renewal at a time, and one after a refusal.
package actor TokenKeeper {
  /// Gets new tokens in the place of old ones.
  package typealias Renewal = @Sendable (TokenSet) async throws(SignInError) -> TokenSet

  private var tokens: TokenSet
  /// A token that is not given again.
  private var forgotten: Secret?
  private var renewal: Task<TokenSet, any Error>?
  private let now: @Sendable () -> Int
  /// Whether new tokens are given without anything from the old ones.
  private let isOwn: Bool
  private let renewed: Renewal
  private let onRenewal: @Sendable (TokenSet) -> Void

  /// Keeps tokens; `onRenewal` hears of each new set, so that a rotated refresh token is written down at once.
  package init(
    _ tokens: TokenSet, client: TokenClient, onRenewal: @escaping @Sendable (TokenSet) -> Void = { _ in }
  ) {
    self.tokens = tokens
    now = client.now
    renewed = { old throws(SignInError) in try await client.renewed(old) }
    isOwn = false
    self.onRenewal = onRenewal
  }

  /// Keeps tokens that are renewed, and written down, in a way of their owner's.
  package init(_ tokens: TokenSet, client: TokenClient, renewing renewed: @escaping Renewal) {
    self.tokens = tokens
    now = client.now
    self.renewed = renewed
    isOwn = false
    onRenewal = { _ in }
  }

  /// Keeps the tokens that an application gets as itself; the first are asked for when they are needed.
  package init(ofApplication client: TokenClient) {
    tokens = TokenSet(accessToken: Secret(""), expiry: 0)
    now = client.now
    renewed = { _ throws(SignInError) in try await client.ownTokens() }
    isOwn = true
    onRenewal = { _ in }
  }

  /// The newest tokens.
  package var current: TokenSet { tokens }

  /// A token that is good for the next minute, renewed where it is not and can be.
  package func accessToken() async throws(SignInError) -> Secret {
    if tokens.accessToken == forgotten { return try await renew() }
    guard tokens.expires(of: now()), isOwn || tokens.refreshToken != nil else { return tokens.accessToken }
    return try await renew()
  }

  /// A token in the place of one that a service refused with 401.
  ///
  /// When another call has renewed it meanwhile, that one is given, so that a refresh token is used once.
  package func accessToken(after refused: Secret) async throws(SignInError) -> Secret {
    if renewal == nil, tokens.accessToken != refused { return tokens.accessToken }
    return try await renew()
  }

  /// Forgets a token: the next call gets a renewed one, or hears that a new sign-in is needed.
  package func forget(_ token: Secret) { forgotten = token }

  private func renew() async throws(SignInError) -> Secret {
    let running: Task<TokenSet, any Error>
    if let renewal {
      running = renewal
    } else {
      let renewed = renewed
      let old = tokens
      running = Task { try await renewed(old) }
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
