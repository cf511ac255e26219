package import SignIn
package import Transport

/// What signs the calls: a token, and perhaps a way to a new one.
package struct CallCredentials: Sendable {
  /// The object ID of who signed in, which stands in the path of two calls; nil when it is not known.
  package let objectID: String?
  let token: @Sendable () async throws(PublishingError) -> Secret
  /// A token in the place of one that was refused; nil when there is no other.
  let renewed: @Sendable (Secret) async throws(PublishingError) -> Secret?

  /// Signs with one token until it ends.
  package init(_ token: Secret, objectID: String? = nil) {
    self.objectID = objectID ?? TokenClaims(token)?.objectID
    self.token = { () throws(PublishingError) in token }
    renewed = { _ throws(PublishingError) in nil }
  }

  /// Signs with the tokens of a sign-in, renewed where needed.
  package init(_ keeper: TokenKeeper, objectID: String?) {
    self.objectID = objectID
    token = { () async throws(PublishingError) in
      do throws(SignInError) {
        return try await keeper.accessToken()
      } catch {
        throw PublishingError(error)
      }
    }
    renewed = { refused async throws(PublishingError) in
      do throws(SignInError) {
        return try await keeper.accessToken(after: refused)
      } catch {
        // Nothing to renew with: the refusal itself says more.
        if case .noRefreshToken = error { return nil }
        throw PublishingError(error)
      }
    }
  }
}
