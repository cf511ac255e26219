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
    let flags = try terminal.resolved()
    let options = WizardOptions(
      path: path, readOnly: readOnly, ascii: flags.options.ascii, mouse: flags.options.mouse)
    throw ExitCode(
      flags.bound {
        PlainMode.isWanted(flags.isPlain)
          ? PlainRun.run(options)
          : WizardSession.run(options, terminal: flags.options, notice: flags.notice)
      })
  }
}
