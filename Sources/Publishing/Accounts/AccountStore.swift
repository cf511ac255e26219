package import ConnectorModel

/// The file of the accounts in the state folder, which only its user can read.
package struct AccountStore: Sendable {
  private static let folder = "accounts"
  /// How often another process that changes the file is waited for, a hundredth of a second each time.
  private static let mostWaits = 1000

  private let file: PrivateFile
  private let home: StateHome

  /// Finds the place in the state folder.
  package init(in home: StateHome) {
    file = PrivateFile("accounts.json", in: AccountStore.folder, of: home)
    self.home = home
  }

  /// The path of the file, for messages.
  package var path: String { file.path }

  /// Reads the accounts; a file that others could read is refused.
  package func read() throws(PublishingError) -> AccountBook {
    let bytes: [UInt8]?
    do throws(DiskError) {
      bytes = try file.read()
    } catch {
      throw .disk(error)
    }
    guard let bytes else { return AccountBook() }
    guard let book = AccountBook(bytes) else {
      throw .unusableFile(path, reason: "it is not what conwiz writes; remove it and sign in again")
    }
    return book
  }

  /// The right to renew tokens, which one process has at a time; nil where none is to be had.
  func renewalLock() async -> StateLock? {
    await .waited("renewal.lock", in: AccountStore.folder, of: home)
  }

  /// The right to change the accounts, waited for; nil where the state folder gives no locks.
  private func changeLock() throws(PublishingError) -> StateLock? {
    do throws(DiskError) {
      if let lock = try StateLock.blocking(
        "accounts.lock", in: AccountStore.folder, of: home, times: AccountStore.mostWaits)
      {
        return lock
      }
    } catch {
      // Nothing can be written there either, which says what is wrong.
      return nil
    }
    throw .unusableFile(path, reason: "another conwiz is changing it; try again")
  }

  /// Reads the accounts, changes them and writes them; without accounts the file goes.
  ///
  /// One process at a time does so, since the change of another in between would be lost.
  package func change(_ work: (inout AccountBook) -> Void) throws(PublishingError) {
    let lock = try changeLock()
    defer { lock?.release() }
    var book = try read()
    work(&book)
    do throws(DiskError) {
      if book.accounts.isEmpty { try file.remove() } else { try file.write(book.bytes) }
    } catch {
      throw .disk(error)
    }
  }
}
