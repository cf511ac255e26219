import Synchronization

/// Counts calls from several tasks or threads.
final class CallCounter: Sendable {
  private let calls = Mutex(0)

  /// The number of calls so far.
  var count: Int { calls.withLock { $0 } }

  /// The number of calls before this one.
  func next() -> Int {
    calls.withLock { calls in
      calls += 1
      return calls - 1
    }
  }
}
