import TerminalTestSupport
import Testing

/// The probe program in a terminal, shown and ready.
enum Probe {
  static func start(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    ignoringHangUp: Bool = false
  ) throws -> Terminal {
    let terminal = try #require(
      Terminal(
        Terminal.product("CursesProbe"), arguments, columns: columns, rows: rows, environment: environment,
        ignoringHangUp: ignoringHangUp))
    let isReady = terminal.waitUntil { $0.screen.last?.hasPrefix("===") == true && $0.cursor == (0, 2) }
    try #require(isReady, "the probe shows: \(terminal.text)")
    return terminal
  }

  /// The probe as a job of a shell that says what happens; the rest of the script runs when it stops or ends.
  static func start(underShell rest: String) throws -> Terminal {
    let script = "set -m; \(Terminal.product("CursesProbe")); \(rest)"
    return try #require(Terminal("/bin/bash", ["-c", script]))
  }
}
