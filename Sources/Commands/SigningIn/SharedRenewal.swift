import ConnectorModel
import Runner
import SignIn
import Transport

/// Renews the tokens of a remembered connection that other runs may use at the same time.
///
/// Providers that rotate refresh tokens take each once (RFC 9700 section 4.14.2): one run at a time renews, and what
/// another has got meanwhile is taken from the file.
struct SharedRenewal: Sendable {
  let client: TokenClient
  let store: RememberedConnections?
  /// The name of the connection; nil where it is not remembered.
  let name: String?

  /// The tokens in the place of old ones, written down at once.
  func tokens(after old: TokenSet) async throws(SignInError) -> TokenSet {
    guard let name, let store else { return try await client.renewed(old) }
    let lock = await store.renewalLock()
    defer { lock?.release() }
    if let others = others(than: old, of: name, in: store) { return others }
    let new = try await client.renewed(old)
    // A token that cannot be kept is still good for this run.
    try? store.keep(new, for: name)
    return new
  }

  private func others(
    than old: TokenSet, of name: String, in store: RememberedConnections
  ) -> TokenSet? {
    store.newestTokens(of: name).flatMap { $0.accessToken == old.accessToken ? nil : $0 }
  }
}
