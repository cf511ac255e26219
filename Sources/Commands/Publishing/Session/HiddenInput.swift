import Glibc

/// Asks on the terminal for a text that does not appear there.
enum HiddenInput {
  /// The line that was typed; nil when there is no terminal.
  static func ask(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else { return nil }
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    let output = Output.current
    output.writeError(Array(question.utf8))
    let line = output.readLine()
    output.writeError([0x0A])
    return line
  }
}
