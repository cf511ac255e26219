import Glibc
import Processes
import Synchronization

/// Turns the user's first Ctrl-C into the cancellation of a task; the second ends the process.
///
/// A hang-up and a polite end (a lost SSH session, a build that is cancelled) do the same: what was subscribed or made
/// for the time of a test is taken away before the process ends.
enum Interruption {
  private struct Watch: Sendable {
    var tasks: [Int: @Sendable () -> Void] = [:]
    var next = 0
    /// The signal that came; nil before one did.
    var received: Int32?
  }

  private static let watch = Mutex(Watch())

  /// Runs work whose task is cancelled by the first of the signals.
  static func watched<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await work() }
    let number = watch.withLock { watch -> Int in
      watch.next += 1
      watch.tasks[watch.next] = { task.cancel() }
      if watch.received != nil { task.cancel() }
      return watch.next
    }
    SignalWatch.begin { received($0) }
    let value = await task.value
    let isLast = watch.withLock { watch in
      watch.tasks[number] = nil
      return watch.tasks.isEmpty
    }
    if isLast { SignalWatch.end() }
    return value
  }

  /// The exit code of a process that a signal asked to end, where that was another than Ctrl-C.
  static var exitCode: Int32? {
    watch.withLock { $0.received }.flatMap { $0 == SIGINT ? nil : 128 + $0 }
  }

  private static func received(_ signal: Int32) {
    let tasks = watch.withLock { watch in
      watch.received = signal
      return Array(watch.tasks.values)
    }
    SignalWatch.end()
    for cancel in tasks { cancel() }
  }
}
