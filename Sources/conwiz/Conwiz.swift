import ArgumentParser
import Commands
import Glibc

/// The connector wizard for the terminal, and its subcommands.
@main
struct Conwiz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Program.name,
    abstract: "The connector wizard for the terminal.",
    discussion: """
      conwiz PATH opens a connector folder or apiDefinition file in the wizard; without PATH it shows the home \
      screen. Every ability of the wizard also has a subcommand.
      """,
    version: Program.name + " " + Program.version,
    subcommands: [OpenWizard.self, Demo.self] + CommandList.all,
    defaultSubcommand: OpenWizard.self)

  static func main() async {
    Glibc.exit(await CommandRun.run(Conwiz.self, arguments: Array(CommandLine.arguments.dropFirst())))
  }
}
