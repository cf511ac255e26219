import ArgumentParser
import Commands
import Glibc
import TerminalUI
import Wizard

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
    version: Program.description,
    subcommands: [OpenWizard.self, Demo.self] + CommandList.all + [ConfigCommand.self],
    defaultSubcommand: OpenWizard.self)

  static func main() async {
    let keys = CommandTable.entries.filter { !$0.label.isEmpty && !($0.keys + $0.listKeys).isEmpty }.map {
      ManualKey(
        title: $0.title, keys: $0.keys.map(\.label).joined(separator: ", "),
        listKeys: $0.listKeys.map(\.label).joined(separator: ", "))
    }
    let code = await CommandRun.run(
      Conwiz.self, arguments: Array(CommandLine.arguments.dropFirst()), keys: keys)
    // The exit handlers are left out: OpenSSL's frees what the transfer thread, which may just be ending, frees, too.
    fflush(nil)
    _exit(code)
  }
}
