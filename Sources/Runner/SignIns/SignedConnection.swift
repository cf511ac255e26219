package import SignIn
import Transport

/// A connection whose access token is renewed while calls run.
package struct SignedConnection: Sendable {
  /// Keeps the tokens.
  package let keeper: TokenKeeper
  /// The field that the token is the value of.
  package let field: String

  /// Ties a sign-in to a field of the connection.
  package init(keeper: TokenKeeper, field: String) {
    self.keeper = keeper
    self.field = field
  }

  /// The values with a token that is good now.
  package func values(_ values: ConnectionValues) async throws(SignInError) -> ConnectionValues {
    signed(values, with: try await keeper.accessToken())
  }

  /// The values with another token than the one a service refused; nil when there is none to be had.
  package func values(_ values: ConnectionValues, after refused: ConnectionValues) async -> ConnectionValues?
  {
    guard case .secret(let token)? = refused[field] else { return nil }
    do throws(SignInError) {
      let new = try await keeper.accessToken(after: token)
      return new == token ? nil : signed(values, with: new)
    } catch {
      return nil
    }
  }

  /// Forgets the token of values whose answer marked the connection unauthenticated, so that the next call gets another.
  func forget(_ values: ConnectionValues) async {
    guard case .secret(let token)? = values[field] else { return }
    await keeper.forget(token)
  }

  private func signed(_ values: ConnectionValues, with token: Secret) -> ConnectionValues {
    var signed = values
    signed[field] = .secret(token)
    return signed
  }
}
