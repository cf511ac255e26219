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

  /// What became of a token that a service refused.
  enum Renewal {
    /// There is another one.
    case renewed(ConnectionValues)
    /// There is none but the refused one.
    case none
    /// None could be had, for the reason that a report tells.
    case failed(String)
  }

  /// The values with another token than the one a service refused.
  func renewal(_ values: ConnectionValues, after refused: ConnectionValues) async -> Renewal {
    guard case .secret(let token)? = refused[field] else { return .none }
    do throws(SignInError) {
      let new = try await keeper.accessToken(after: token)
      return new == token ? .none : .renewed(signed(values, with: new))
    } catch {
      if case .noRefreshToken = error { return .none }
      return .failed("the access token was refused, and no other could be had: " + error.message)
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
