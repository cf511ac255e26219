package import Curses
package import TerminalUI
package import Wizard

/// What the user's settings file says; what it does not say is nil or empty.
package struct UserSettings: Sendable {
  /// The colours to start from.
  package var theme: Theme?
  /// The looks that a theme of the user's own changes.
  package var looks: [Role: Look] = [:]
  /// When colours are used.
  package var colour: TerminalOptions.Colour?
  /// Whether mouse reports are on from the start.
  package var mouse: Bool?
  /// Whether only ASCII is drawn.
  package var ascii: Bool?
  /// Whether the wizard asks line by line.
  package var plain: Bool?
  /// Whether nothing moves by itself.
  package var reducesMotion: Bool?
  /// The keys of commands.
  package var keys: [(command: WizardCommand, keys: [Key])] = []
  /// The themes of the user's own, by name.
  package var themes: [String: UserTheme] = [:]

  /// Says nothing.
  package init() {}

  /// The theme of a name, one of the user's own included.
  package func theme(named name: String) -> UserTheme? {
    themes[name] ?? Theme(rawValue: name).map { UserTheme(base: $0) }
  }
}
