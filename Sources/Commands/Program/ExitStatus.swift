/// The exit codes of the program.
package enum ExitStatus: Int32, Hashable, Sendable {
  /// Done, nothing at or above the threshold.
  case done = 0
  /// Findings, failed tests, or differences.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// Input that cannot be used: missing, unreadable, not a connector.
  case unusable = 3
  /// Sign-in or permission.
  case permission = 4
  /// Network or server.
  case network = 5
  /// Stopped by the user.
  case interrupted = 130
}

extension ExitStatus {
  /// Every exit code, in the order of the numbers.
  static let all: [ExitStatus] = [
    .done, .findings, .usage, .unusable, .permission, .network, .interrupted,
  ]

  /// What the code means, for the manual.
  var words: String {
    switch self {
    case .done: "Done; nothing at or above the threshold."
    case .findings: "Findings, failed tests, or differences."
    case .usage: "The command line is wrong."
    case .unusable: "Input that cannot be used: missing, unreadable, not a connector."
    case .permission: "Sign-in or permission."
    case .network: "Network or server."
    case .interrupted: "Stopped by the user."
    }
  }
}
