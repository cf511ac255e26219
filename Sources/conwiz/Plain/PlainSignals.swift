import Glibc
import Processes
import Synchronization

/// What signals asked of the line mode: `^C` stops what runs, a hang-up and a polite end leave as the end of the input
/// does, so that the terminal gets its echo back and the draft is kept.
enum PlainSignals {
  private static let wasPressed = Atomic<Bool>(false)
  private static let ending = Atomic<Int32>(0)

  /// Takes the signals from now on; a byte into a descriptor wakes whoever polls.
  static func begin(waking descriptor: Int32) {
    SignalWatch.begin { number in
      if number == SIGINT {
        wasPressed.store(true, ordering: .relaxed)
      } else {
        ending.store(number, ordering: .relaxed)
      }
      var byte: UInt8 = 1
      _ = write(descriptor, &byte, 1)
    }
  }

  /// Whether `^C` was pressed since it was asked last.
  static func takeInterrupt() -> Bool { wasPressed.exchange(false, ordering: .relaxed) }

  /// The signal that asked to end; nil before one did.
  static var end: Int32? {
    let number = ending.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
