import Processes
package import Runner

/// Command lines that print a value, run by the shell.
package enum ShellCommand {
  /// How long a command may take, in milliseconds: some sign in first.
  private static let milliseconds = 120_000
  /// How much it may print, in bytes.
  private static let largest = 1024 * 1024

  /// Runs lines as `sh -c` does.
  package static let runner = CommandRunner { line throws(CommandRunner.Failure) in
    let process = BoundedProcess(
      words: ["sh", "-c", line], milliseconds: milliseconds, largest: largest)
    switch process.run() {
    case .ended(0, let output, _) where !output.isEmpty: return output
    case .ended(0, _, _): throw CommandRunner.Failure(reason: "it printed nothing")
    case .ended(let code, _, _): throw CommandRunner.Failure(reason: "it ended with code \(code)")
    case .notStarted: throw CommandRunner.Failure(reason: "the shell could not be started")
    case .tooLong: throw CommandRunner.Failure(reason: "it took longer than two minutes")
    case .tooMuch: throw CommandRunner.Failure(reason: "it printed more than 1 MiB")
    }
  }
}
