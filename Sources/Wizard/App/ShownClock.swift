import TerminalUI
import Transport

/// The time as it is shown where nothing is to move by itself: it goes on only when something happens.
struct ShownClock: Sendable {
  /// Milliseconds of the program's clock.
  private(set) var milliseconds = 0
  /// The phase in which each call was last.
  private var phases: [Int: TransferProgress.Phase] = [:]

  /// Takes note of an event; false for one that would only let numbers run.
  mutating func takes(_ event: AppEvent, at now: Int) -> Bool {
    switch event {
    case .tick, .key(.wake): return true
    case .callProgress(let call, let progress):
      guard phases.updateValue(progress.phase, forKey: call) != progress.phase else { return false }
    case .callEnded(let call, _): phases[call] = nil
    default: break
    }
    milliseconds = now
    return true
  }
}
