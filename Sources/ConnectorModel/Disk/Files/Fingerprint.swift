import Glibc

/// What a file was when it was loaded or saved, to notice that somebody else has changed it since.
package struct Fingerprint: Hashable, Sendable {
  /// The device and inode, which change when a file is replaced.
  let device: UInt64
  let inode: UInt64
  /// The size in bytes.
  package let bytes: Int
  /// The time of the last modification in nanoseconds since 1970.
  package let modified: Int64
  /// The hash of the content.
  package let hash: ContentHash

  init(_ status: FileStatus, content: [UInt8]) {
    device = status.device
    inode = status.inode
    bytes = content.count
    modified = status.modified
    hash = ContentHash(content)
  }

  /// Takes the fingerprint of the file as it is on disk now, for a caller who has decided to save over it.
  package init(at path: String) throws(DiskError) {
    self = try ReadFile(path).fingerprint
  }

  /// Whether and how the file differs from the fingerprint; reads it only when its size or time has changed.
  ///
  /// A file that was touched, or replaced by an equal one, has not changed. Not even a rewrite within the
  /// resolution of the clock gets past a save, which always compares the content (`hasContent(at:)`).
  package func change(at path: String) -> DiskChange {
    guard let status = FileStatus(path) else { return errno == ENOENT ? .removed : .changed }
    if status.device == device, status.inode == inode, status.bytes == bytes, status.modified == modified {
      return .none
    }
    return status.bytes == bytes && hasContent(at: path) ? .none : .changed
  }

  /// Whether the file under a path has the content of the fingerprint.
  func hasContent(at path: String) -> Bool {
    do throws(DiskError) {
      let found = try ReadFile(path).fingerprint
      return found.bytes == bytes && found.hash == hash
    } catch {
      return false
    }
  }
}
