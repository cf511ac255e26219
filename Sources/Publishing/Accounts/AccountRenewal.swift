import ConnectorModel
import Glibc
package import SignIn
import Transport

/// Renews the tokens of an account so that two processes do not use one refresh token twice: a service that rotates
/// them takes each only once, and the tokens of the loser would be lost.
///
/// One process at a time renews, and looks first whether another has done so meanwhile.
struct AccountRenewal: Sendable {
  let account: Account
  let store: AccountStore
  let client: TokenClient

  /// The newest tokens of the account: those that another process has written, or new ones.
  func renewed(_ old: TokenSet) async throws(SignInError) -> TokenSet {
    let lock = await store.renewalLock()
    defer { lock?.release() }
    if Task.isCancelled { throw .cancelled }
    let kept = (try? store.read())?.account(sameAs: account)?.tokens
    if let kept, kept.accessToken != old.accessToken, !kept.expires(of: time(nil)) { return kept }
    let new = try await client.renewed(kept?.refreshToken == nil ? old : kept ?? old)
    var renewed = account
    renewed.tokens = new
    // A file that cannot be written costs a new sign-in later, not this call.
    try? store.change { [renewed] in $0.replace(renewed) }
    return new
  }
}

extension CallCredentials {
  /// Signs with the tokens of an account, renewed where needed; refused are tokens that have ended and cannot be.
  package init(
    _ account: Account, in store: AccountStore, for resource: String,
    sending send: @escaping PowerAppsClient.Sender
  ) throws(PublishingError) {
    if account.tokens.refreshToken == nil {
      try TokenCheck.check(account.tokens.accessToken, for: resource)
    }
    let client = account.provider.client(sending: send)
    let renewal = AccountRenewal(account: account, store: store, client: client)
    let keeper = TokenKeeper(account.tokens, client: client) { old throws(SignInError) in
      try await renewal.renewed(old)
    }
    self.init(keeper, objectID: account.objectID)
  }

  /// Signs as an application itself, without a person.
  package init(application client: TokenClient) {
    self.init(TokenKeeper(ofApplication: client), objectID: nil)
  }

  /// Signs with what the official tool keeps, which is not renewed.
  package init(_ tokens: PaconnTokens, for resource: String, now: Int = time(nil)) throws(PublishingError) {
    if tokens.expiry > 0, tokens.expiry <= now { throw .expiredToken(seconds: now - tokens.expiry) }
    try TokenCheck.check(tokens.token, for: resource, now: now)
    self.init(tokens.token, objectID: tokens.objectID)
  }
}
