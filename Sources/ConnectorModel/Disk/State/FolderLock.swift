import Glibc
import Synchronization

/// The right to edit a connector, so that two sessions do not work on the same files.
///
/// A file in the state folder, named by the connector's real path, that is held with `flock` and says who holds
/// it. The kernel lets go of it when the process ends in whatever way; what a dead process left is taken over.
package final class FolderLock: Sendable {
  /// The path of the lock file.
  package let path: String
  private let descriptor: Atomic<Int32>

  /// Takes the lock for a folder.
  ///
  /// Throws `heldBy` when another session has it, other errors when the state folder cannot be written; then
  /// the connector may still be edited, without the protection. `overriding` takes a lock that another machine
  /// left behind; a live session on this machine keeps its own.
  package convenience init(
    _ folder: ConnectorFolder, in home: StateHome, overriding: Bool = false
  ) throws(DiskError) {
    try self.init(at: folder.realPath, in: home, overriding: overriding)
  }

  /// Takes the lock for the folder of a real path, which need not be there any more.
  init(at real: String, in home: StateHome, overriding: Bool = false) throws(DiskError) {
    path = DiskPath(try home.folder("locks")).appending(StateHome.key(of: real) + ".lock")
    descriptor = Atomic(try FolderLock.take(path, for: LockHolder.current(path: real), overriding))
  }

  deinit { release() }

  /// Gives the lock back; further calls do nothing.
  package func release() {
    let held = descriptor.exchange(-1, ordering: .relaxed)
    guard held >= 0 else { return }
    unlink(path)
    close(held)
  }

  private static func take(
    _ path: String, for holder: LockHolder, _ overriding: Bool
  ) throws(DiskError) -> Int32 {
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard opened >= 0 else { throw DiskError(code: errno, .lock, path) }
      do throws(DiskError) {
        try lock(opened, for: holder, overriding)
        // The former holder may have removed the name between our opening and locking it.
        guard let own = FileStatus(descriptor: opened), FileStatus(path)?.inode == own.inode else {
          close(opened)
          continue
        }
        try write(holder, to: opened, path)
        return opened
      } catch {
        close(opened)
        throw error
      }
    }
  }

  private static func lock(
    _ descriptor: Int32, for holder: LockHolder, _ overriding: Bool
  ) throws(DiskError) {
    let result = flock(descriptor, LOCK_EX | LOCK_NB)
    let isTaken = result != 0 && errno == EAGAIN
    let former = self.holder(in: descriptor)
    if isTaken {
      throw .heldBy(former ?? LockHolder(process: 0, host: holder.host, since: 0, path: holder.path))
    }
    guard let former, !overriding, former.process != holder.process, former.mayBeAlive else { return }
    // The kernel's word is enough for this machine; network file systems may lock per machine only.
    if result != 0 || !former.isHere { throw .heldBy(former) }
  }

  private static func holder(in descriptor: Int32) -> LockHolder? {
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? LockHolder(line: Array(bytes[..<count])) : nil
  }

  private static func write(_ holder: LockHolder, to descriptor: Int32, _ path: String) throws(DiskError) {
    let line = holder.line
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
      throw DiskError(code: errno, .lock, path)
    }
  }
}
