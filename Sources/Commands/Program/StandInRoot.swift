import ArgumentParser

/// The root command for whoever runs a subcommand without the executable's own one.
struct StandInRoot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Program.name, abstract: "The connector wizard for the terminal.",
    version: Program.description, subcommands: CommandList.all)
}
