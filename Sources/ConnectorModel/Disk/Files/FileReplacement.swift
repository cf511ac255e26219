import Glibc

/// The writing of a whole file so that at every moment the old or the new content stands under its name.
///
/// The bytes go to a temporary file in the same folder, to the disk, and then under the name. A file that is
/// replaced keeps its mode and, where the user may give files away, its owner; a symbolic link stays and its
/// target is replaced. Of several hard links only this one gets the new content.
struct FileReplacement {
  /// What must be true of the name before it is taken.
  enum Condition {
    case isFree
    case holds(Fingerprint)
    case any
  }

  let path: String
  let condition: Condition
  /// The mode of a file that is made, before the umask.
  var mode: mode_t = 0o644
  /// Whether to wait until the content has reached the disk.
  var isDurable = true

  /// Writes the file; when an error is thrown the old file is as it was and nothing is left behind.
  func write(_ bytes: [UInt8]) throws(DiskError) -> Fingerprint {
    let existing = try existingStatus()
    let target = existing == nil ? path : DiskPath(path).resolved ?? path
    let folder = DiskPath(target).folder
    let temporary = DiskPath(folder).appending(FileReplacement.temporaryName())
    let file = try OpenFile(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: existing == nil ? mode : 0o600, .write,
      reporting: path)
    let own = try file.status().inode
    do throws(DiskError) {
      if let existing { adopt(existing, file.descriptor) }
      try file.write(bytes)
      if isDurable { try file.sync() }
      let fingerprint = Fingerprint(try file.status(), content: bytes)
      try putInPlace(temporary, target, own)
      if isDurable {
        syncFolder(folder)
        FileReplacement.sweep(folder)
      }
      return fingerprint
    } catch {
      // After a swap that could not be taken back, the name holds somebody else's file.
      if FileStatus(ofLink: temporary)?.inode == own { unlink(temporary) }
      throw error
    }
  }

  private func existingStatus() throws(DiskError) -> FileStatus? {
    let status = try FileStatus.ifAny(path)
    switch condition {
    case .isFree:
      if status != nil { throw .alreadyExists(path) }
    case .holds(let expected):
      guard status != nil, expected.hasContent(at: path) else { throw .changedOnDisk(path) }
    case .any: break
    }
    guard let status else { return nil }
    guard status.kind == .file else { throw .notAFile(path, status.kind) }
    guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
      throw DiskError(code: errno, .write, path)
    }
    return status
  }

  private func adopt(_ status: FileStatus, _ descriptor: Int32) {
    if fchown(descriptor, status.owner, status.group) != 0 { _ = fchown(descriptor, uid_t.max, status.group) }
    fchmod(descriptor, status.mode)
  }

  private func putInPlace(
    _ temporary: String, _ target: String, _ own: UInt64
  ) throws(DiskError) {
    switch condition {
    case .isFree: try takeFreeName(temporary, target)
    case .holds(let expected): try exchange(temporary, target, own, expected)
    case .any: try moveOver(temporary, target)
    }
  }

  private func moveOver(_ temporary: String, _ target: String) throws(DiskError) {
    guard rename(temporary, target) == 0 else { throw DiskError(code: errno, .replace, path) }
  }

  /// A hard link never takes a name that exists; file systems without links get the check alone.
  private func takeFreeName(_ temporary: String, _ target: String) throws(DiskError) {
    if link(temporary, target) == 0 {
      unlink(temporary)
      return
    }
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
      throw DiskError(code: errno, .make, path)
    }
    guard FileStatus(ofLink: target) == nil else { throw .alreadyExists(path) }
    try moveOver(temporary, target)
  }

  /// Swaps the two files, so that a change made between the check and the swap is found in the old one and can
  /// be put back; file systems without the swap get the plain check and rename.
  private func exchange(
    _ temporary: String, _ target: String, _ own: UInt64, _ expected: Fingerprint
  ) throws(DiskError) {
    guard expected.hasContent(at: target) else { throw .changedOnDisk(path) }
    switch NameSwap.swap(temporary, target) {
    case 0: break
    case ENOENT: throw .changedOnDisk(path)
    case EINVAL, ENOSYS: return try moveOver(temporary, target)
    case let code: throw DiskError(code: code, .replace, path)
    }
    if !expected.hasContent(at: temporary) {
      _ = NameSwap.swap(temporary, target)
      // Whoever replaced ours meanwhile wrote the newest of all.
      if FileStatus(ofLink: temporary)?.inode != own { _ = NameSwap.swap(temporary, target) }
      throw .changedOnDisk(path)
    }
    unlink(temporary)
  }

  private func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// How long a program of another machine may take to write a file in a folder that both see, in seconds.
  private static let longestWriting: Int64 = 60

  /// Takes away what a program left behind that was killed while it wrote: files of processes that are no longer there.
  private static func sweep(_ folder: String) {
    guard let names = try? DiskPath(folder).names() else { return }
    for case let name? in names where name.hasPrefix(".conwiz-") && name.hasSuffix(".tmp") {
      let path = DiskPath(folder).appending(name)
      guard let process = Int32(name.dropFirst(".conwiz-".count).prefix { $0 != "-" }), process > 0,
        kill(process, 0) != 0, errno == ESRCH, let status = FileStatus(ofLink: path),
        Int64(time(nil)) - status.modified / 1_000_000_000 > FileReplacement.longestWriting
      else { continue }
      unlink(path)
    }
  }

  private static func temporaryName() -> String {
    ".conwiz-\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 16)).tmp"
  }
}
