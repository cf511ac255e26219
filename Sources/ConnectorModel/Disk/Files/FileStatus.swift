import Glibc

/// What the file system knows of a file without reading it.
struct FileStatus: Hashable, Sendable {
  let kind: FileKind
  let device: UInt64
  let inode: UInt64
  let bytes: Int
  /// The time of the last modification in nanoseconds since 1970.
  let modified: Int64
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  /// Looks at what a path leads to, links followed; nil when there is nothing, with `errno` set.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at what stands under a name, a link not followed; nil when there is nothing.
  init?(ofLink path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    bytes = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Looks at what a path leads to and tells why that fails.
  static func of(_ path: String) throws(DiskError) -> FileStatus {
    if let status = FileStatus(path) { return status }
    let code = errno
    if code == ENOENT, FileStatus(ofLink: path)?.kind == .link { throw .danglingLink(path) }
    throw DiskError(code: code, .open, path)
  }

  /// What a path leads to; nil when the name is free.
  static func ifAny(_ path: String) throws(DiskError) -> FileStatus? {
    do throws(DiskError) {
      return try FileStatus.of(path)
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }
}
