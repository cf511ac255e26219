import Glibc
import Publishing
import SignIn
import Wizard

extension PublishJob {
  /// How many codes are shown one after the other before somebody has to ask for one again.
  private static let mostCodes = 6

  /// Signs somebody in with a code; codes are said to be good for fifteen minutes and at times end after five.
  func signIn(_ provider: AccountProvider) async {
    do throws(SignInError) {
      let flow = DeviceCodeFlow(provider.client(sending: send), version: provider.version)
      let account = Account(try await tokens(flow), by: provider)
      try keep(account)
    } catch {
      post(.accounts(.failure(Task.isCancelled ? .cancelled : PublishingError(error)), newest: nil))
    }
  }

  private func tokens(_ flow: DeviceCodeFlow) async throws(SignInError) -> TokenSet {
    for attempt in 0..<Self.mostCodes {
      let code = try await flow.code()
      post(
        .code(
          SignInCode(
            code: code.userCode, address: code.address, secondsLeft: code.expiry - time(nil),
            isNew: attempt > 0)))
      do throws(SignInError) {
        return try await flow.finish(code) { seconds throws(SignInError) in
          do {
            try await Task.sleep(for: .seconds(seconds))
          } catch {
            throw .cancelled
          }
        }
      } catch {
        guard case .expired = error else { throw error }
      }
    }
    throw .expired
  }

  private func keep(_ account: Account) throws(SignInError) {
    let accounts = PublishAccounts()
    do throws(PublishingError) {
      try accounts.store.change { $0.add(account) }
      post(.accounts(accounts.known, newest: KnownAccount(account)))
    } catch {
      post(.accounts(.failure(error), newest: nil))
    }
  }
}
