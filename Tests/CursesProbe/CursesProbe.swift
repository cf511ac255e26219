import Curses
import Glibc
import TerminalUI

/// A small full-screen program for the tests of the driver: a list, a field, and a line that names the last key.
///
/// F2 bell, F3 title, F4 gives the terminal to a shell command, F5 clipboard, F6 mouse, F8 crash,
/// F9 busy forever, F10 quit, F11 a title that fills the line, ^Z suspend, ^L repaint.
/// With `--quiet` the keys are not named, so that a key changes only what it means.
@main struct CursesProbe {
  static func main() {
    var options = TerminalOptions()
    for argument in CommandLine.arguments.dropFirst() {
      let value = argument.split(separator: "=").last.map(String.init) ?? ""
      if argument.hasPrefix("--color="), let colour = TerminalOptions.Colour(rawValue: value) {
        options.colour = colour
      } else if argument.hasPrefix("--theme="), let theme = Theme(rawValue: value) {
        options.theme = theme
      } else if argument == "--ascii" {
        options.ascii = true
      } else if argument == "--tty" {
        options.usesControllingTerminal = true
      }
    }
    do throws(TerminalError) {
      let terminal = try CursesTerminal(options: options)
      exit(ProbeLoop(terminal, isQuiet: CommandLine.arguments.contains("--quiet")).run())
    } catch {
      print(error.message)
      exit(2)
    }
  }
}
