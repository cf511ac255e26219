import ArgumentParser
import Curses
import Glibc
import Wizard

/// The wizard on a connector, or the home screen.
struct OpenWizard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard", abstract: "Open the wizard (the default).")

  @Argument(help: "A connector folder, or an apiDefinition file.")
  var path: String?

  @Flag(help: "Change nothing on disk.")
  var readOnly = false

  @OptionGroup var terminal: TerminalFlags

  func run() throws {
    let options = WizardOptions(path: path, readOnly: readOnly, ascii: terminal.ascii, mouse: terminal.mouse)
    guard !PlainMode.isWanted(terminal.plain) else { throw ExitCode(PlainRun.run(options)) }
    throw ExitCode(WizardSession.run(options, terminal: terminal.options))
  }
}
