package import ConnectorModel

/// The file of the accounts in the state folder, which only its user can read.
package struct AccountStore: Sendable {
  private let file: PrivateFile

  /// Finds the place in the state folder.
  package init(in home: StateHome) {
    file = PrivateFile("accounts.json", in: "accounts", of: home)
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

  /// Reads the accounts, changes them and writes them; without accounts the file goes.
  package func change(_ work: (inout AccountBook) -> Void) throws(PublishingError) {
    var book = try read()
    work(&book)
    do throws(DiskError) {
      if book.accounts.isEmpty { try file.remove() } else { try file.write(book.bytes) }
    } catch {
      throw .disk(error)
    }
  }
}
