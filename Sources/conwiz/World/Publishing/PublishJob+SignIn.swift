import Glibc
import Publishing
import SignIn
import Wizard

extension PublishJob {
  /// How many codes are shown one after the other before somebody has to ask for one again.
  private static let mostCodes = 6

  /// Signs somebody in with a code.
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
    try await flow.tokens(codes: Self.mostCodes) { code, isNew in
      post(
        .code(
          SignInCode(
            code: code.userCode, address: code.address, secondsLeft: code.expiry - time(nil), isNew: isNew)))
    }
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
