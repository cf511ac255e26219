import ConnectorModel
import Glibc
import JSONText
import SignIn
import TestSupport
import Testing
import Transport

@testable import Publishing

/// Who is signed in, and where the tokens are kept.
struct AccountTests {
  private let folder = TemporaryFolder()

  private static func token(_ claims: JSONFragment) -> Secret {
    let parts = ["{}", claims.text, "x"].map { Base64Text.encodeForURL(Array($0.utf8)) }
    return Secret(parts.joined(separator: "."))
  }

  private func account(_ user: String, resource: String? = nil) -> Account {
    let token = AccountTests.token(["upn": .string(user), "oid": .string("id-" + user), "exp": 4_000_000_000])
    return Account(
      TokenSet(accessToken: token, refreshToken: Secret("r-" + user), expiry: 5),
      by: AccountProvider(resource: resource))
  }

  private func store() -> AccountStore { AccountStore(in: StateHome(path: folder.path + "/state")) }

  @Test func `accounts are kept in a file that is its user's alone`() throws {
    let store = store()
    try store.change { $0.add(account("ann")) }
    try store.change { $0.add(account("bob")) }
    var status = stat()
    #expect(lstat(store.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let book = try store.read()
    #expect(book.accounts.map(\.user) == ["bob", "ann"])
    #expect(book.accounts.map(\.objectID) == ["id-bob", "id-ann"])
    #expect(book.accounts[0].tokens.refreshToken?.reveal() == "r-bob")
    #expect(book.accounts[0].provider == AccountProvider())
    let resource = Cloud.public.resource
    #expect(book.account(named: nil, for: resource)?.user == "bob")
    #expect(book.account(named: "ANN", for: "https://service.powerapps.com")?.user == "ann")
    #expect(book.account(named: nil, for: "https://org.crm.test/") == nil)
    try store.change { _ = $0.remove(named: nil) }
    #expect(try store.read().accounts.map(\.user) == ["ann"])
    try store.change { _ = $0.removeAll() }
    #expect(access(store.path, F_OK) != 0)
  }

  @Test func `a person signs in once for each service`() throws {
    let store = store()
    try store.change { $0.add(account("ann")) }
    try store.change { $0.add(account("ann", resource: "https://org.crm.test/")) }
    try store.change { $0.add(account("ann")) }
    #expect(try store.read().accounts.count == 2)
    var newer = account("ann", resource: "https://org.crm.test/")
    newer.tokens.refreshToken = Secret("rotated")
    try store.change { $0.replace(newer) }
    #expect(try store.read().accounts.map { $0.tokens.refreshToken?.reveal() } == ["r-ann", "rotated"])
  }

  @Test func `a file that others can read is refused`() throws {
    let store = store()
    try store.change { $0.add(account("ann")) }
    chmod(store.path, 0o644)
    #expect(throws: PublishingError.self) { try store.read() }
    #expect(throws: PublishingError.self) { try store.change { $0.add(account("bob")) } }
    chmod(store.path, 0o600)
    unlink(store.path)
    symlink("/dev/null", store.path)
    #expect(throws: PublishingError.self) { try store.read() }
  }

  @Test func `a file of something else is not overwritten`() throws {
    let store = store()
    folder.write("state/accounts/accounts.json", "nonsense")
    chmod(store.path, 0o600)
    #expect(throws: PublishingError.self) { try store.change { $0.add(account("ann")) } }
    #expect(folder.read("state/accounts/accounts.json") == Array("nonsense".utf8))
  }

  @Test func `tokens for another service and ended ones are told before anything is sent`() throws {
    let resource = Cloud.public.resource
    func check(_ claims: JSONFragment) throws {
      try TokenCheck.check(AccountTests.token(claims), for: resource, now: 1000)
    }
    try check(["aud": "https://service.powerapps.com", "exp": 2000])
    try check(["aud": "https://service.powerapps.com//.default"])
    try check(["aud": "475226c6-020e-4fb2-8a90-7a972cbfc1d4"])
    try TokenCheck.check(Secret("opaque"), for: resource)
    let audience = #expect(throws: PublishingError.self) {
      try check(["aud": "https://graph.microsoft.com/"])
    }
    #expect(audience?.message.contains("https://service.powerapps.com/") == true)
    #expect(audience?.kind == .permission)
    let ended = #expect(throws: PublishingError.self) { try check(["exp": 100]) }
    #expect(ended?.message.contains("15 minutes ago") == true)
  }

  @Test func `the tokens of the official tool are read`() throws {
    folder.write(
      ".paconn/accessTokens.json",
      #"{"access_token": "t", "oid": "o", "expires_on": 1795394209.5, "resource": "https://service.powerapps.com/"}"#
    )
    let path = folder.path + "/.paconn/accessTokens.json"
    chmod(path, 0o600)
    let tokens = try #require(PaconnTokens(inHome: folder.path))
    #expect(tokens.token.reveal() == "t")
    #expect(tokens.objectID == "o")
    #expect(tokens.expiry == 1_795_394_209)
    chmod(path, 0o640)
    #expect(PaconnTokens(inHome: folder.path) == nil)
    let exposed = #expect(throws: PublishingError.self) { try PaconnTokens.read(inHome: folder.path) }
    #expect(exposed?.message.contains("chmod 600 " + path) == true)
    #expect(exposed?.kind == .permission)
    #expect(PaconnTokens(inHome: "/nonexistent") == nil)
    #expect(PaconnTokens(Array("{}".utf8)) == nil)
  }

  @Test func `the smallest file of the official tool is enough`() throws {
    for (audience, resource) in [
      ("https://service.powerapps.com/", "https://service.powerapps.com/"),
      ("https://org.test/", "https://org.test/"),
      ("475226c6-020e-4fb2-8a90-7a972cbfc1d4", Cloud.public.resource),
    ] {
      let token = AccountTests.token(["aud": .string(audience)]).reveal()
      let text =
        #"{"token_type": "Bearer", "access_token": "\#(token)", "expires_on": 4000000000, "oid": "o"}"#
      #expect(PaconnTokens(Array(text.utf8))?.resource == resource)
    }
    #expect(PaconnTokens(Array(#"{"access_token": "opaque"}"#.utf8))?.resource == Cloud.public.resource)
  }

  @Test func `a token that ended before all time is ended`() {
    let error = #expect(throws: PublishingError.self) {
      try TokenCheck.check(
        AccountTests.token(["exp": .number("-9223372036854774784")]), for: "r", now: 1_800_000_000)
    }
    #expect(error?.kind == .permission)
  }

  @Test func `changes at the same time lose nobody`() async throws {
    let store = store()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        let account = account("user\(number)")
        group.addTask { try store.change { $0.add(account) } }
      }
      try await group.waitForAll()
    }
    #expect(try store.read().accounts.count == 12)
  }

  @Test func `the scope has the slash of the audience and its own`() {
    let provider = AccountProvider(.gcc, tenant: "t")
    #expect(provider.oauth.scopes.first == "https://gov.service.powerapps.us//.default")
    #expect(
      provider.oauth.deviceAuthorization == "https://login.microsoftonline.com/t/oauth2/v2.0/devicecode")
    let old = AccountProvider(authority: "https://login.test/", version: .microsoft1)
    #expect(old.oauth.deviceAuthorization == "https://login.test/common/oauth2/devicecode?api-version=1.0")
    #expect(old.oauth.scopes == [])
  }

  @Test func `nothing that is described shows a token`() throws {
    let account = account("ann")
    var text = ""
    dump(account, to: &text)
    #expect(!text.contains("r-ann"))
    #expect(!"\(account)".contains("r-ann"))
  }
}
