import Glibc
import Synchronization
import Wizard

/// Where work that is done elsewhere puts its outcome, and the descriptor that wakes the loop.
final class Mailbox: Sendable {
  let readEnd: Int32
  /// A byte written here wakes the loop, too.
  let writeEnd: Int32
  private let events = Mutex<[AppEvent]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func post(_ event: AppEvent) {
    events.withLock { $0.append(event) }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  func take() -> [AppEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
