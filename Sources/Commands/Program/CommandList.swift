package import ArgumentParser

/// The subcommands of the program.
package enum CommandList {
  /// Every subcommand, in the order of the help page.
  package static let all: [any ParsableCommand.Type] = [
    NewCommand.self, ImportCommand.self, ValidateCommand.self, RulesCommand.self, GetCommand.self,
    SetCommand.self, RenameCommand.self, TestCommand.self, ConnectionsCommand.self, PreviewCommand.self,
    LoginCommand.self, LogoutCommand.self, EnvironmentsCommand.self, CreateCommand.self, UpdateCommand.self,
    DownloadCommand.self, ListCommand.self,
    DiffCommand.self, VerifyCommand.self, DeleteCommand.self, CompletionsCommand.self,
    ManualCommand.self,
  ]

  /// The names of all subcommands, in that order.
  static var names: [String] { all.compactMap { $0.configuration.commandName } }
}
