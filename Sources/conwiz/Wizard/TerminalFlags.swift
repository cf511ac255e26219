import ArgumentParser
import Curses
import Glibc
import SafeText
import Settings
import Wizard

/// The options that say how the terminal is used; where one is not given, the settings file says it.
struct TerminalFlags: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Mouse reports; off leaves the terminal's own selection alone.")
  var mouse: Bool?

  @Flag(help: "Ask line by line, for screen readers, scripts and terminals without a cursor.")
  var plain = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "Let nothing move by itself: seconds are counted on only when something happens.")
  var reduceMotion = false

  @Option(
    help:
      "Colours: dark (the default), light, mono, high-contrast, cb (without red and green), or one of your own.",
    completion: .list(Theme.allCases.map(\.rawValue)))
  var theme: String?

  @Option(help: "When to use colour: auto (the default), always, never.")
  var color: TerminalOptions.Colour?

  /// How the terminal is used, with what the settings file says; fails where the theme does not exist.
  func resolved() throws -> ResolvedFlags {
    let (settings, problems) = SettingsFile.read()
    var own = UserTheme(base: settings.theme ?? .dark)
    own.looks = settings.looks
    if let theme {
      guard let named = settings.theme(named: theme) else {
        let known = Theme.allCases.map(\.rawValue) + settings.themes.keys.sorted()
        throw ValidationError(
          "There is no theme '\(SafeText.shown(theme))'; there are \(known.joined(separator: ", ")).")
      }
      own = named
    }
    var options = TerminalOptions(
      colour: color ?? settings.colour ?? .auto, ascii: ascii || settings.ascii == true,
      mouse: mouse ?? settings.mouse ?? false, theme: own.base)
    options.looks = own.looks
    return ResolvedFlags(
      options: options, isPlain: plain || settings.plain == true,
      reducesMotion: reduceMotion || settings.reducesMotion == true,
      bindings: settings.keys.isEmpty ? nil : KeyBindings(replacing: settings.keys),
      notice: problems.first.map { first in
        let more = problems.count > 1 ? " (\(problems.count - 1) more: conwiz config --check)" : ""
        return first.message(of: "config.yaml") + more
      })
  }
}

extension TerminalOptions.Colour: ExpressibleByArgument {}
