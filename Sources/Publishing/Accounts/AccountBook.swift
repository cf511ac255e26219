import JSONText

/// The accounts that are signed in; the one that was used last comes first.
package struct AccountBook: Sendable {
  /// The accounts.
  package private(set) var accounts: [Account] = []

  /// Starts without accounts.
  package init() {}

  init?(_ bytes: [UInt8]) {
    guard let list = try? JSONDocument(bytes).root["accounts"], list.isArray else { return nil }
    accounts = list.elements.compactMap { Account($0) }
  }

  /// Puts an account first; an older sign-in of the same person is replaced.
  package mutating func add(_ account: Account) {
    accounts.removeAll { $0.isSame(as: account) }
    accounts.insert(account, at: 0)
  }

  /// Keeps new tokens of an account where it stands.
  package mutating func replace(_ account: Account) {
    guard let position = accounts.firstIndex(where: { $0.isSame(as: account) }) else { return }
    accounts[position] = account
  }

  /// Takes out the accounts of a name, or the first one without a name; the result is what was taken out.
  package mutating func remove(named name: String?) -> [Account] {
    let gone = accounts.enumerated().filter { position, account in
      name.map { account.user.lowercased() == $0.lowercased() } ?? (position == 0)
    }
    accounts = accounts.enumerated().filter { place in !gone.contains { $0.offset == place.offset } }
      .map(\.element)
    return gone.map(\.element)
  }

  /// Takes out all accounts; the result is what was taken out.
  package mutating func removeAll() -> [Account] {
    defer { accounts = [] }
    return accounts
  }

  /// The account of a name, or the first, that has tokens for a service.
  package func account(named name: String?, for resource: String) -> Account? {
    accounts.first { account in
      TokenCheck.isSame(account.provider.resource, resource)
        && (name.map { account.user.lowercased() == $0.lowercased() } ?? true)
    }
  }

  /// The entry of somebody.
  package func account(sameAs other: Account) -> Account? { accounts.first { $0.isSame(as: other) } }

  var bytes: [UInt8] {
    let document: JSONFragment = ["version": 1, "accounts": .array(accounts.map(\.fragment))]
    return document.written() + [0x0A]
  }
}
