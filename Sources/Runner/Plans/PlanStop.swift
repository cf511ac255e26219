import Synchronization

/// Ends a run before its time: the call that runs is stopped, unless its step runs always.
final class PlanStop: Sendable {
  private struct State {
    var isSet = false
    var running: Task<PlanCall.Outcome, Never>?
  }

  private let state = Mutex(State())

  var isSet: Bool { state.withLock { $0.isSet } }

  func set() {
    let running = state.withLock { state in
      state.isSet = true
      return state.running
    }
    running?.cancel()
  }

  /// The outcome of a call that may be stopped.
  func outcome(of work: @escaping @Sendable () async -> PlanCall.Outcome) async -> PlanCall.Outcome {
    let task = Task { await work() }
    let isSet = state.withLock { state in
      state.running = task
      return state.isSet
    }
    if isSet { task.cancel() }
    let outcome = await task.value
    state.withLock { $0.running = nil }
    return outcome
  }
}
