import ArgumentParser
import Commands
import Settings

/// `conwiz config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings that can be made, or check the settings file.",
    discussion: """
      Without an option it prints a settings file with every setting at its default, and a comment on each:

        conwiz config > ~/.config/conwiz/config.yaml
      """)

  @Flag(help: "Check the settings file; problems are named with their lines.")
  var check = false

  @Flag(help: "Print where the settings file is looked for.")
  var path = false

  func run() throws {
    func write(_ text: String) { Output.current.write(Array(text.utf8)) }
    if path {
      guard let path = SettingsFile.path else {
        FileDescriptorOutput.standardError.write("conwiz: neither XDG_CONFIG_HOME nor HOME is set\n")
        throw ExitCode(3)
      }
      return write(path + "\n")
    }
    guard check else { return write(DefaultSettings.text) }
    let problems = SettingsFile.read().problems
    let path = SettingsFile.path ?? ""
    for problem in problems { write(problem.message(of: path) + "\n") }
    write(problems.isEmpty ? "\(path): no problems\n" : "")
    if !problems.isEmpty { throw ExitCode(1) }
  }
}
