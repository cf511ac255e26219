/// The calls that run, and what stops each.
struct CallTable {
  private struct Call {
    /// What stops it; nil while nothing of it has begun.
    var stop: (@Sendable () -> Void)?
    /// Whether the request itself is on its way, and no longer one that it waits for.
    var isSent = false
    var isCancelled = false
  }

  private var calls: [Int: Call] = [:]

  /// What stops a call of one part.
  subscript(id: Int) -> (@Sendable () -> Void)? {
    get { calls[id]?.stop }
    set { calls[id] = newValue.map { Call(stop: $0) } }
  }

  /// Notes a call of which nothing has begun.
  mutating func begin(_ id: Int) { calls[id] = Call() }

  /// Forgets a call that has ended.
  mutating func end(_ id: Int) { calls[id] = nil }

  /// Whether a call is still wanted.
  func isWanted(_ id: Int) -> Bool { calls[id]?.isCancelled == false }

  /// Notes what stops the requests that a call waits for; once the call itself is sent that is too late.
  mutating func prepare(_ id: Int, stop: @escaping @Sendable () -> Void) {
    if calls[id]?.isSent == false { calls[id]?.stop = stop }
  }

  /// Notes what stops the request of a call; false when it is to be stopped right away.
  mutating func send(_ id: Int, stop: @escaping @Sendable () -> Void) -> Bool {
    calls[id]?.stop = stop
    calls[id]?.isSent = true
    return calls[id]?.isCancelled != true
  }

  /// Notes that a call is no longer wanted; what stops it is to be done by the caller, without the lock.
  mutating func cancel(_ id: Int) -> (@Sendable () -> Void)? {
    calls[id]?.isCancelled = true
    return calls[id]?.stop
  }
}
