import Glibc
import Synchronization

/// Something of the state folder that one process of this user has to itself for a while, by `flock`.
///
/// The kernel lets go of it when the process ends in whatever way.
package final class StateLock: Sendable {
  private let descriptor: Atomic<Int32>

  /// Takes the lock of a name; nil while another holds it.
  package init?(_ name: String, in folder: String, of home: StateHome) throws(DiskError) {
    let path = DiskPath(try home.folder(folder)).appending(name)
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { throw DiskError(code: errno, .lock, path) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(opened)
      // A file system that knows no locks is not another holder.
      if code != EWOULDBLOCK { throw DiskError(code: code, .lock, path) }
      return nil
    }
    descriptor = Atomic(opened)
  }

  /// Takes the lock of a name, waited for as long as `patience`; nil where the state folder gives no locks, or another
  /// process holds it longer, or the task is cancelled.
  package static func waited(
    _ name: String, in folder: String, of home: StateHome, patience: Duration = .seconds(30)
  ) async -> StateLock? {
    let end = ContinuousClock.now + patience
    repeat {
      do throws(DiskError) {
        if let lock = try StateLock(name, in: folder, of: home) { return lock }
      } catch {
        return nil
      }
      try? await Task.sleep(for: .milliseconds(20))
    } while !Task.isCancelled && ContinuousClock.now < end
    return nil
  }

  /// Takes the lock of a name, waited for on this thread as often as said, a hundredth of a second each time; nil
  /// where another process holds it longer.
  package static func blocking(
    _ name: String, in folder: String, of home: StateHome, times: Int
  ) throws(DiskError) -> StateLock? {
    for _ in 0..<times {
      if let lock = try StateLock(name, in: folder, of: home) { return lock }
      usleep(10_000)
    }
    return nil
  }

  deinit { release() }

  /// Gives the lock back; further calls do nothing.
  package func release() {
    let held = descriptor.exchange(-1, ordering: .relaxed)
    if held >= 0 { close(held) }
  }
}
