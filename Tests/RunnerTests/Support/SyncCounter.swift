import Synchronization

/// Counts calls from several threads.
final class SyncCounter: Sendable {
  private let count = Mutex(0)

  /// The number of calls before this one.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count - 1
    }
  }
}
