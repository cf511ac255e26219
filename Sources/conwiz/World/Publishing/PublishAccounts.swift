import ConnectorModel
import Environment
import Publishing
import Runner
import SignIn
import Transport
import Wizard

/// Who can call Power Platform from here: the accounts that conwiz keeps, `CONWIZ_TOKEN`, the sign-in of paconn.
struct PublishAccounts: Sendable {
  /// Where the accounts are kept.
  let store: AccountStore
  private let isWritable: Bool

  init() {
    let home = try? StateHome.standard()
    isWritable = home != nil
    store = AccountStore(in: home ?? StateHome(path: "/nonexistent"))
  }

  /// Everybody, the token of the environment first, as for commands.
  var known: Result<[KnownAccount], PublishingError> {
    guard isWritable else { return .failure(.disk(.noStateHome)) }
    var accounts: [KnownAccount] = []
    if let token = variableToken {
      let claims = TokenClaims(token)
      accounts.append(
        KnownAccount(.variable, name: claims?.userName ?? "token", resource: claims?.audience ?? ""))
    }
    do throws(PublishingError) {
      accounts += try store.read().accounts.map { KnownAccount($0) }
    } catch {
      return .failure(error)
    }
    if let tokens = paconnTokens {
      let name = TokenClaims(tokens.token)?.userName ?? "somebody"
      accounts.append(KnownAccount(.paconn, name: name, resource: tokens.resource))
    }
    return .success(accounts)
  }

  /// What signs the calls of somebody.
  func credentials(
    of place: PublishPlace, sending send: @escaping PowerAppsClient.Sender
  ) throws(PublishingError) -> CallCredentials {
    switch place.account.source {
    case .account(let user, let objectID):
      let found = try store.read().accounts.first {
        $0.user == user && $0.objectID == objectID
          && TokenCheck.isSame($0.provider.resource, place.account.resource)
      }
      guard let found else { throw .notSignedIn(account: user) }
      guard TokenCheck.isSame(found.provider.resource, place.resource) else {
        throw .wrongAudience(found: found.provider.resource, wanted: place.resource)
      }
      return try CallCredentials(found, in: store, for: place.resource, sending: send)
    case .variable:
      guard let token = variableToken else { throw .notSignedIn(account: nil) }
      try TokenCheck.check(token, for: place.resource)
      return CallCredentials(token)
    case .paconn:
      guard let tokens = paconnTokens else { throw .notSignedIn(account: nil) }
      return try CallCredentials(tokens, for: place.resource)
    }
  }

  private var variableToken: Secret? {
    let token = TokenText.token(in: Environment["CONWIZ_TOKEN"] ?? "")
    return token.isEmpty ? nil : Secret(token)
  }

  private var paconnTokens: PaconnTokens? {
    Environment["HOME"].flatMap { PaconnTokens(inHome: $0) }
  }
}
