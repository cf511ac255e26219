import Glibc
import Processes

/// Asks on the terminal for a text that does not appear there.
enum HiddenInput {
  /// The line that was typed; nil when there is no terminal.
  ///
  /// What was typed before the question, or after the line, is dropped: it was meant for something else. A signal that
  /// ends the program at the question gives the terminal its echo back first.
  static func ask(_ question: String) -> String? {
    guard isatty(STDERR_FILENO) == 1, let echo = EchoOff(descriptor: STDIN_FILENO) else { return nil }
    SignalWatch.begin { number in
      echo.restore()
      SignalWatch.end()
      kill(getpid(), number)
    }
    defer {
      SignalWatch.end()
      tcflush(STDIN_FILENO, TCIFLUSH)
      echo.restore()
    }
    tcflush(STDIN_FILENO, TCIFLUSH)
    let output = Output.current
    output.writeError(Array(question.utf8))
    let line = output.readLine()
    output.writeError([0x0A])
    return line
  }
}
