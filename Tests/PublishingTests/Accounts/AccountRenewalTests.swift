import ConnectorModel
import SignIn
import Synchronization
import TestSupport
import Testing
import Transport

@testable import Publishing

/// One refresh token is used once, whoever wants to renew.
struct AccountRenewalTests {
  private let folder = TemporaryFolder()

  /// A sign-in service that takes every refresh token once.
  private final class Rotation: Sendable {
    private let state = Mutex((current: "r-0", count: 0, refusals: 0))

    var counts: (renewals: Int, refusals: Int) { state.withLock { ($0.count, $0.refusals) } }

    var sender: PowerAppsClient.Sender {
      { request throws(TransportError) in
        let body = String(decoding: ServiceImitation.bytes(of: request), as: UTF8.self)
        return self.state.withLock { state in
          guard body.contains("refresh_token=" + state.current) else {
            state.refusals += 1
            return ServiceImitation.json(#"{"error": "invalid_grant"}"#, status: 400)
          }
          state.count += 1
          state.current = "r-\(state.count)"
          return ServiceImitation.json(
            #"{"access_token": "t-\#(state.count)", "refresh_token": "r-\#(state.count)", "expires_in": 3600}"#
          )
        }
      }
    }
  }

  private var store: AccountStore { AccountStore(in: StateHome(path: folder.path + "/state")) }

  private func account() -> Account {
    Account(
      TokenSet(accessToken: Secret("t-0"), refreshToken: Secret("r-0"), expiry: 5), by: AccountProvider())
  }

  @Test func `two that renew at the same time use the refresh token once`() async throws {
    let account = account()
    let store = store
    try store.change { $0.add(account) }
    let rotation = Rotation()
    // Each has read the accounts for itself, as two processes do.
    let all = try (0..<6).map { _ in
      try CallCredentials(
        account, in: store, for: account.provider.resource, sending: rotation.sender)
    }
    let tokens = try await withThrowingTaskGroup(of: String.self) { group in
      for credentials in all { group.addTask { try await credentials.token().reveal() } }
      var tokens: [String] = []
      for try await token in group { tokens.append(token) }
      return tokens
    }
    #expect(tokens == Array(repeating: "t-1", count: 6))
    #expect(rotation.counts.renewals == 1 && rotation.counts.refusals == 0)
    #expect(try store.read().accounts.map { $0.tokens.refreshToken?.reveal() } == ["r-1"])
  }

  @Test func `a refused token is renewed with the refresh token that another process has written`()
    async throws
  {
    let account = account()
    let store = store
    try store.change { $0.add(account) }
    let rotation = Rotation()
    let mine = try CallCredentials(
      account, in: store, for: account.provider.resource, sending: rotation.sender)
    let other = try CallCredentials(
      account, in: store, for: account.provider.resource, sending: rotation.sender)
    let first = try await mine.token()
    #expect(try await other.token() == first)
    let second = try #require(try await mine.renewed(first))
    #expect(second.reveal() == "t-2")
    // The other one still holds the old token, and finds the new one in the file.
    #expect(try await other.renewed(first)?.reveal() == "t-2")
    #expect(rotation.counts.refusals == 0)
  }

  @Test func `a lock is held by one, and given back`() throws {
    let home = StateHome(path: folder.path + "/state")
    let first = try #require(try StateLock("x.lock", in: "accounts", of: home))
    #expect(try StateLock("x.lock", in: "accounts", of: home) == nil)
    #expect(try StateLock("y.lock", in: "accounts", of: home) != nil)
    first.release()
    #expect(try StateLock("x.lock", in: "accounts", of: home) != nil)
  }

  @Test func `a state folder that cannot be written does not keep anybody from renewing`() async throws {
    let store = AccountStore(in: StateHome(path: "/proc/none"))
    let rotation = Rotation()
    let account = account()
    let credentials = try CallCredentials(
      account, in: store, for: account.provider.resource, sending: rotation.sender)
    #expect(try await credentials.token().reveal() == "t-1")
  }
}
