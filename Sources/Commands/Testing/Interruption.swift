import Dispatch
import Glibc

/// Turns the user's first Ctrl-C into the cancellation of a task; the second ends the process.
enum Interruption {
  static func watched<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
    let value = await task.value
    source.cancel()
    signal(SIGINT, SIG_DFL)
    return value
  }
}
