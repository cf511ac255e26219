import Glibc
import Synchronization

/// Hears of Ctrl-C, hang-ups and polite ends while somebody wants to.
///
/// The handler only writes a byte into a pipe, which is all that a handler may do; a thread reads it. Sources of
/// libdispatch were tried: the second one of a process never fired.
package enum SignalWatch {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)
  private static let listener = Mutex<(@Sendable (Int32) -> Void)?>(nil)
  /// The signals that end the process by themselves otherwise.
  private static let taken = Mutex<Set<Int32>>([])

  /// Gives the signals to a listener instead of ending the process; one that is ignored stays so, as `nohup` wants.
  package static func begin(_ heard: @escaping @Sendable (Int32) -> Void) {
    listener.withLock { $0 = heard }
    guard openPipe() else { return }
    taken.withLock { taken in
      for number in signals where !taken.contains(number) {
        let before = signal(number) { number in
          var byte = UInt8(truncatingIfNeeded: number)
          let before = errno
          _ = write(SignalWatch.writeEnd.load(ordering: .relaxed), &byte, 1)
          errno = before
        }
        if before == nil { taken.insert(number) } else { signal(number, before) }
      }
    }
  }

  /// Lets the signals end the process again.
  package static func end() {
    taken.withLock { taken in
      for number in taken { signal(number, SIG_DFL) }
      taken = []
    }
  }

  private static func hear(_ number: Int32) {
    let heard = listener.withLock { $0 }
    heard?(number)
  }

  /// Makes the pipe and the thread that reads it, once.
  private static func openPipe() -> Bool {
    guard writeEnd.load(ordering: .relaxed) < 0 else { return true }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readEnd.store(ends[0], ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { _ in
        let end = SignalWatch.readEnd.load(ordering: .relaxed)
        var byte: UInt8 = 0
        while true {
          let count = read(end, &byte, 1)
          if count == 1 {
            SignalWatch.hear(Int32(byte))
          } else if count == 0 || errno != EINTR {
            return nil
          }
        }
      }, nil)
    if status == 0 { pthread_detach(thread) }
    return status == 0
  }
}
