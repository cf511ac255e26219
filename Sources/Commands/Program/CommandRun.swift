package import ArgumentParser
import Glibc
import SafeText

/// Runs one command line from its arguments to its exit code.
package enum CommandRun {
  /// The root command whose subcommands are offered; completions are made of it.
  @TaskLocal static var root: any ParsableCommand.Type = StandInRoot.self

  /// The keys of the wizard, which the manual lists.
  @TaskLocal static var keys: [ManualKey] = []

  /// Parses the arguments against a root command and runs what they name; the result is the exit code.
  ///
  /// ArgumentParser would leave with 64 after wrong usage; here that is 2, as the contract says. Help and version
  /// go to standard output, everything that went wrong to standard error.
  package static func run(
    _ root: any ParsableCommand.Type, arguments: [String], keys: [ManualKey]? = nil,
    output: Output = .standard
  ) async -> Int32 {
    // A reader that has gone away shows as EPIPE on write, which ends the output quietly.
    signal(SIGPIPE, SIG_IGN)
    let code = await $root.withValue(root) {
      await $keys.withValue(keys ?? self.keys) {
        await Output.$current.withValue(output) { await status(of: root, arguments) }
      }
    }
    if let failure = output.failure() {
      output.complain(
        "The output cannot be written: \(String(cString: strerror(failure))). Make room, or write it elsewhere."
      )
      return ExitStatus.unusable.rawValue
    }
    return code == ExitStatus.interrupted.rawValue ? Interruption.exitCode ?? code : code
  }

  /// The same for the subcommands alone, without a wizard.
  package static func run(_ arguments: [String], output: Output) async -> Int32 {
    await run(StandInRoot.self, arguments: arguments, output: output)
  }

  private static func status(of root: any ParsableCommand.Type, _ arguments: [String]) async -> Int32 {
    do {
      var command = try root.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let output = Output.current
      let text = SafeText.shown(root.fullMessage(for: error), multiline: true)
      if root.exitCode(for: error).isSuccess {
        output.write(Array((text + "\n").utf8))
        return ExitStatus.done.rawValue
      }
      output.writeError(Array((text + "\n").utf8))
      return ExitStatus.usage.rawValue
    }
  }
}
