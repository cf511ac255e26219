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
