/// Why the full screen cannot be used.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is not a terminal.
  case notATerminal
  /// The terminal cannot move its cursor.
  case dumb
  /// Neither the named terminal type nor a common one is known.
  case unknownType(String)

  /// The reason and what to do, in one sentence.
  package var message: String {
    switch self {
    case .notATerminal:
      "the wizard needs a terminal; it works without one with --plain, and so do the subcommands (conwiz --help)"
    case .dumb:
      "TERM=dumb cannot show the wizard; set TERM to your terminal's type, or run a subcommand (conwiz --help)"
    case .unknownType(let name):
      "the terminal type \"\(name)\" is not known here; set TERM=xterm or TERM=vt100"
    }
  }
}
