import Environment
import Glibc

/// Where a command reads from and writes to: the process's own files, or what a test hands in.
package struct Output: Sendable {
  /// What commands of the running task write to.
  @TaskLocal package static var current = Output.standard

  /// Takes the bytes meant for standard output.
  package let write: @Sendable ([UInt8]) -> Void
  /// Takes the bytes meant for standard error.
  package let writeError: @Sendable ([UInt8]) -> Void
  /// Reads standard input to its end; the error is the system's own words.
  package let readInput: @Sendable () -> Result<[UInt8], InputFailure>
  /// Reads one line of standard input; nil at its end.
  package let readLine: @Sendable () -> String?
  /// Whether standard output is a terminal.
  package let isTerminal: Bool
  /// Whether text may be coloured.
  package let hasColour: Bool
  /// How many columns the terminal has; nil when standard output is none.
  package let columns: Int?
  /// The error number that ended the writing to standard output; nil where nothing did.
  package let failure: @Sendable () -> Int32?

  /// Describes a seam; without arguments beyond the two closures there is no input and no terminal.
  package init(
    write: @escaping @Sendable ([UInt8]) -> Void, writeError: @escaping @Sendable ([UInt8]) -> Void,
    readInput: @escaping @Sendable () -> Result<[UInt8], InputFailure> = { .success([]) },
    readLine: @escaping @Sendable () -> String? = { nil }, isTerminal: Bool = false, hasColour: Bool = false,
    columns: Int? = nil, failure: @escaping @Sendable () -> Int32? = { nil }
  ) {
    self.write = write
    self.writeError = writeError
    self.readInput = readInput
    self.readLine = readLine
    self.isTerminal = isTerminal
    self.hasColour = hasColour
    self.columns = columns
    self.failure = failure
  }

  /// The files of the process; colour only on a terminal, and never with `NO_COLOR` (https://no-color.org).
  package static let standard: Output = {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let noColour = Environment.filled("NO_COLOR") != nil
    let isDumb = Environment["TERM"] ?? "dumb" == "dumb"
    return Output(
      write: { FileSink.output.write($0) }, writeError: { FileSink.error.write($0) },
      readInput: { StandardInput.read() }, readLine: { StandardInput.readLine() }, isTerminal: isTerminal,
      hasColour: isTerminal && !noColour && !isDumb, columns: isTerminal ? terminalColumns : nil,
      failure: { FileSink.output.failure })
  }()

  private static var terminalColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
