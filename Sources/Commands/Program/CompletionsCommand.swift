import ArgumentParser

/// `conwiz completions SHELL`.
struct CompletionsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completion script of a shell.",
    discussion: """
      For bash: conwiz completions bash > ~/.local/share/bash-completion/completions/conwiz
      For zsh: conwiz completions zsh > a folder of $fpath, as _conwiz
      For fish: conwiz completions fish > ~/.config/fish/completions/conwiz.fish
      """)

  @Argument(help: "bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  func perform() async throws(CommandFailure) -> ExitStatus {
    guard let known = CompletionShell(rawValue: shell) else {
      throw CommandFailure(.usage, "There are no completions for '\(shell)'; name bash, zsh or fish.")
    }
    Output.current.write(Array((CompletionsCommand.script(for: known) + "\n").utf8))
    return .done
  }

  /// The script; in bash files are offered wherever it knows nothing better, as for a command without a script.
  private static func script(for shell: CompletionShell) -> String {
    let script = CommandRun.root.completionScript(for: shell)
    return shell == .bash
      ? script.replacing("complete -o filenames -F ", with: "complete -o filenames -o default -F ") : script
  }
}
