import ArgumentParser
import Curses
import Glibc
import Wizard

/// The wizard on a connector, or the home screen.
struct OpenWizard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard", abstract: "Open the wizard (the default).")

  @Argument(help: "A connector folder, or an apiDefinition file.", completion: .file())
  var path: String?

  @Flag(help: "Change nothing on disk.")
  var readOnly = false

  @OptionGroup var terminal: TerminalFlags

  @OptionGroup var recording: RecordingFlags

  func run() throws {
    let flags = try terminal.resolved()
    let isPlain = PlainMode.isWanted(flags.isPlain)
    let options = WizardOptions(
      path: path, readOnly: readOnly, ascii: flags.options.ascii, mouse: flags.options.mouse,
      reducesMotion: flags.reducesMotion, welcomes: !isPlain && recording.size == nil)
    if let size = recording.size {
      let script = try recording.script()
      throw ExitCode(flags.bound { ScreenDump(options, size).run(script) })
    }
    let recorder = try recording.recorder()
    throw ExitCode(
      flags.bound {
        isPlain
          ? PlainRun.run(options)
          : WizardSession.run(options, terminal: flags.options, notice: flags.notice, recorder: recorder)
      })
  }
}
