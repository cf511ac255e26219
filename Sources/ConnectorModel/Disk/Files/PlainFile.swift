import Glibc

/// A file of the user's own folders that is read and replaced as a whole: settings, icon, script.
package struct PlainFile: Hashable, Sendable {
  /// The path; nothing need stand there.
  package let path: String

  /// Names a file.
  package init(_ path: String) { self.path = path }

  /// Names a file as seen from a folder; a path that begins at the root stays as it is.
  package init(_ name: String, in folder: ConnectorFolder) {
    path = DiskPath(folder.path).path(of: name)
  }

  /// The content; nil when nothing stands there.
  package func read() throws(DiskError) -> [UInt8]? {
    guard try FileStatus.ifAny(path) != nil else { return nil }
    return try ReadFile(path).bytes
  }

  /// Replaces the content; at every moment the old or the new one stands under the name.
  ///
  /// Without `replacing` a file that is there is left alone.
  package func write(_ bytes: [UInt8], replacing: Bool = true) throws(DiskError) {
    _ = try FileReplacement(path: path, condition: replacing ? .any : .isFree, mode: 0o666).write(bytes)
  }

  /// Removes the file; false when there was none.
  package func remove() throws(DiskError) -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else { throw DiskError(code: errno, .write, path) }
    return false
  }
}
