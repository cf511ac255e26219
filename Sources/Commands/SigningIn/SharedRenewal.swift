import Runner
import SignIn
import Transport

/// Renews the tokens of a remembered connection that other runs may use at the same time.
///
/// Providers that rotate refresh tokens take each once (RFC 9700 section 4.14.2): what another run has got meanwhile is
/// taken from the file, before a renewal and after one that was refused.
struct SharedRenewal: Sendable {
  /// How often the file is read once more after a refusal, and the pause before, in milliseconds.
  private static let attempts = 5
  private static let pause = 200

  let client: TokenClient
  let store: RememberedConnections?
  /// The name of the connection; nil where it is not remembered.
  let name: String?

  /// The tokens in the place of old ones, written down at once.
  func tokens(after old: TokenSet) async throws(SignInError) -> TokenSet {
    if let others = others(than: old) { return others }
    do throws(SignInError) {
      let new = try await client.renewed(old)
      // A token that cannot be kept is still good for this run.
      if let name { try? store?.keep(new, for: name) }
      return new
    } catch {
      guard case .refused = error, name != nil else { throw error }
      for _ in 0..<SharedRenewal.attempts {
        if let others = others(than: old) { return others }
        try? await Task.sleep(for: .milliseconds(SharedRenewal.pause))
      }
      throw error
    }
  }

  private func others(than old: TokenSet) -> TokenSet? {
    guard let name, let newest = store?.newestTokens(of: name), newest.accessToken != old.accessToken else {
      return nil
    }
    return newest
  }
}
