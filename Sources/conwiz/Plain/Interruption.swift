import Glibc
import Synchronization

/// Whether `^C` was pressed since it was asked last.
enum Interruption {
  private static let wasPressed = Atomic<Bool>(false)
  private static let wakeEnd = Atomic<Int32>(-1)

  /// Takes `^C` from now on; a byte into a descriptor wakes whoever polls, on whichever thread the signal arrives.
  static func begin(waking descriptor: Int32) {
    wakeEnd.store(descriptor, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.wasPressed.store(true, ordering: .relaxed)
      var byte: UInt8 = 1
      let before = errno
      _ = write(Interruption.wakeEnd.load(ordering: .relaxed), &byte, 1)
      errno = before
    }
    sigaction(SIGINT, &action, nil)
  }

  /// Whether it was pressed, once.
  static func take() -> Bool { wasPressed.exchange(false, ordering: .relaxed) }
}
