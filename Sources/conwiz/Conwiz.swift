import ArgumentParser
import Commands

/// The connector wizard for the terminal, and its subcommands.
@main
struct Conwiz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conwiz",
    abstract: "The connector wizard for the terminal.",
    discussion: """
      conwiz PATH opens a connector folder or apiDefinition file in the wizard; without PATH it shows the home \
      screen. Every ability of the wizard also has a subcommand.
      """,
    version: "conwiz \(Version.text)",
    subcommands: [OpenWizard.self, Demo.self] + CommandList.all,
    defaultSubcommand: OpenWizard.self)
}
