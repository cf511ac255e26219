import Glibc

/// A file of the state folder that holds what only its user may read: remembered connections, accounts.
///
/// Its folder has the mode 0700 and the file 0600; a file that others can read, that belongs to somebody else or
/// that is a link is refused, not repaired, since what it held may be known already.
package struct PrivateFile: Hashable, Sendable {
  /// The largest file that is read, in bytes.
  private static let largest = 4 * 1024 * 1024

  /// The path of the file; it need not exist yet.
  package let path: String

  private let home: StateHome
  private let folder: String

  /// Names a file in a subfolder of the state folder; nothing is made before something is kept.
  package init(_ name: String, in folder: String, of home: StateHome) {
    path = DiskPath(DiskPath(home.path).appending(folder)).appending(name)
    self.home = home
    self.folder = folder
  }

  /// Names the file of a connector: its name is made of the folder's real path.
  package init(for connector: ConnectorFolder, in folder: String, of home: StateHome) {
    self.init(StateHome.key(of: connector.realPath) + ".json", in: folder, of: home)
  }

  /// The content; nil when there is no file.
  package func read() throws(DiskError) -> [UInt8]? {
    guard let status = FileStatus(ofLink: path) else { return nil }
    guard status.kind == .file else { throw .notAFile(path, status.kind) }
    guard status.owner == geteuid(), status.mode & 0o077 == 0 else { throw .notPrivate(path) }
    return try ReadFile(path, atMost: PrivateFile.largest).bytes
  }

  /// Replaces the content; at every moment the old or the new one stands under the name.
  package func write(_ bytes: [UInt8]) throws(DiskError) {
    _ = try read()
    _ = try home.folder(folder)
    _ = try FileReplacement(path: path, condition: .any, mode: 0o600).write(bytes)
  }

  /// Removes the file; a missing one is as good.
  package func remove() throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError(code: errno, .write, path) }
  }
}
