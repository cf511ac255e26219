package import ConnectorModel
import JSONText
package import SignIn

/// The connections of a connector that were remembered, in a file that only its user can read.
///
/// The file is not encrypted: on a machine without a keyring that could be opened, encryption would need a key
/// beside it. Whoever remembers a connection is told so.
package struct RememberedConnections: Sendable {
  /// What the user is told before a connection is remembered.
  package static let warning =
    "The connection is kept in a file that only you can read; it is not encrypted."

  private let file: PrivateFile
  private let home: StateHome
  /// The connections, in the order in which they were remembered.
  package private(set) var all: [RememberedConnection]

  /// Reads the connections of a connector; a missing file has none.
  package init(of folder: ConnectorFolder, in home: StateHome) throws(DiskError) {
    try self.init(PrivateFile(for: folder, in: "connections", of: home), home)
  }

  private init(_ file: PrivateFile, _ home: StateHome) throws(DiskError) {
    self.file = file
    self.home = home
    let bytes = try file.read() ?? []
    guard !bytes.isEmpty else {
      all = []
      return
    }
    // What cannot be read would be lost with the next connection that is remembered.
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONDocument(bytes).root
    } catch {
      let line = LineIndex(bytes).lineNumber(of: error.offset)
      throw .damaged(file.path, reason: "line \(line): \(error.message)")
    }
    var all: [RememberedConnection] = []
    for entry in root["connections"].elements {
      guard let connection = RememberedConnection(entry) else {
        let line = LineIndex(bytes).lineNumber(of: entry.range.lowerBound)
        throw .damaged(file.path, reason: "line \(line) is no connection")
      }
      all.append(connection)
    }
    self.all = all
  }

  /// Where they are kept.
  package var path: String { file.path }

  /// The connection of a name, whatever its case.
  package subscript(name: String) -> RememberedConnection? {
    all.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Remembers a connection in the place of one of its name.
  package mutating func remember(_ connection: RememberedConnection) throws(DiskError) {
    let name = connection.name.lowercased()
    if let position = all.firstIndex(where: { $0.name.lowercased() == name }) {
      all[position] = connection
    } else {
      all.append(connection)
    }
    try write()
  }

  /// The tokens of a connection as the file has them now, since another run may have renewed them.
  package func newestTokens(of name: String) -> TokenSet? {
    (try? RememberedConnections(file, home))?[name]?.tokens
  }

  /// The right to renew tokens, waited for half a minute at most; nil where none is to be had.
  ///
  /// Of two runs only one may send a rotating refresh token: its second use can end the whole sign-in.
  package func renewalLock() async -> StateLock? {
    await .waited("renewal.lock", in: "connections", of: home)
  }

  /// Writes down the tokens of a renewal, so that a rotated refresh token is not lost.
  ///
  /// The file is read again before, since another run may have changed it; a connection that is gone stays so.
  package func keep(_ tokens: TokenSet, for name: String) throws(DiskError) {
    var newest = try RememberedConnections(file, home)
    guard var connection = newest[name] else { return }
    connection.tokens = tokens
    try newest.remember(connection)
  }

  /// Forgets a connection; whether there was one.
  package mutating func forget(_ name: String) throws(DiskError) -> Bool {
    let count = all.count
    all.removeAll { $0.name.lowercased() == name.lowercased() }
    guard all.count < count else { return false }
    if all.isEmpty { try file.remove() } else { try write() }
    return true
  }

  private func write() throws(DiskError) {
    let fragment: JSONFragment = ["connections": .array(all.map(\.fragment))]
    try file.write(fragment.written(in: .standard) + [0x0A])
  }
}
