import Runner
import TerminalUI

/// How the calls of a step ended, in a few words.
struct FlowOutcome: Hashable {
  let words: String
  let role: Role

  /// Of no calls there is nothing to say.
  init?(_ results: [OperationResult], isRunning: Bool) {
    guard let worst = results.first(where: { $0.status == .failed || $0.status == .blocked }) ?? results.last
    else {
      guard isRunning else { return nil }
      words = "…"
      role = .info
      return
    }
    let isBad = worst.status == .failed || worst.status == .blocked
    let shown = isBad ? worst : results.first { $0.status != .skipped } ?? worst
    let same = results.count { $0.status == shown.status }
    let count = results.count == 1 ? "" : same == results.count ? "\(same)x " : "\(same) of \(results.count) "
    words = count + shown.status.rawValue + (shown.response.map { " \($0.status)" } ?? "")
    switch shown.status {
    case .passed: role = .success
    case .failed, .blocked: role = .error
    case .partial: role = .warning
    case .skipped: role = .muted
    }
  }
}
