import JSONText
package import SignIn
import Transport

/// Somebody who has signed in, with the tokens.
package struct Account: Sendable {
  /// The name, as people know it.
  package let user: String
  /// The object ID, which two calls want to know.
  package let objectID: String
  /// How and where the sign-in was made, and can be renewed.
  package let provider: AccountProvider
  /// The tokens.
  package var tokens: TokenSet

  /// Takes the outcome of a sign-in; who signed in is read off the tokens.
  package init(_ tokens: TokenSet, by provider: AccountProvider) {
    let access = TokenClaims(tokens.accessToken)
    let identity = tokens.identityToken.flatMap { TokenClaims($0) }
    user = access?.userName ?? identity?.userName ?? provider.clientID
    objectID = access?.objectID ?? identity?.objectID ?? ""
    self.provider = provider
    self.tokens = tokens
  }

  /// Whether both are the same person signed in to the same service.
  package func isSame(as other: Account) -> Bool {
    user == other.user && provider.resource == other.provider.resource
      && objectID == other.objectID
  }

  /// When the access token ends, in seconds since 1970, as far as anything says.
  package var expiry: Int? { tokens.expiry ?? TokenClaims(tokens.accessToken)?.expiry }

  init?(_ value: JSONValue) {
    guard let user = value["user"]?.string, let token = value["accessToken"]?.string,
      let provider = AccountProvider(value)
    else { return nil }
    self.user = user
    objectID = value["objectId"]?.string ?? ""
    self.provider = provider
    tokens = TokenSet(
      accessToken: Secret(token), refreshToken: value["refreshToken"]?.string.map { Secret($0) },
      expiry: value["expiresOn"]?.integer)
  }

  var fragment: JSONFragment {
    var members: [JSONFragment.Member] = [
      .init("user", .string(user)), .init("objectId", .string(objectID)),
    ]
    members += provider.members
    members.append(.init("accessToken", .string(tokens.accessToken.reveal())))
    if let refresh = tokens.refreshToken { members.append(.init("refreshToken", .string(refresh.reveal()))) }
    if let expiry = tokens.expiry { members.append(.init("expiresOn", .number(String(expiry)))) }
    return .object(members)
  }
}
