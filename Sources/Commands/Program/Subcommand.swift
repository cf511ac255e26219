import ArgumentParser

/// A subcommand: it says how it ended, and its failures become a message and an exit code.
protocol Subcommand: AsyncParsableCommand {
  /// Does the work; the result is the exit code.
  func perform() async throws(CommandFailure) -> ExitStatus
}

extension Subcommand {
  mutating func run() async throws {
    let status: ExitStatus
    do throws(CommandFailure) {
      status = try await perform()
    } catch {
      Output.current.complain(error.message)
      status = error.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
