package import TerminalUI

/// How the terminal is to be used.
package struct TerminalOptions: Hashable, Sendable {
  /// When colours are used.
  package enum Colour: String, CaseIterable, Hashable, Sendable {
    case auto, always, never
  }

  /// When colours are used.
  package var colour: Colour
  /// Whether only ASCII is drawn, whatever the locale.
  package var ascii: Bool
  /// Whether mouse reports are on from the start.
  package var mouse: Bool
  /// The colours.
  package var theme: Theme
  /// The looks that a theme of the user's own changes.
  package var looks: [Role: Look] = [:]
  /// Whether to use `/dev/tty` instead of standard input and output, which are then free for data.
  package var usesControllingTerminal: Bool

  /// Describes a use.
  package init(
    colour: Colour = .auto, ascii: Bool = false, mouse: Bool = false, theme: Theme = .dark,
    usesControllingTerminal: Bool = false
  ) {
    self.colour = colour
    self.ascii = ascii
    self.mouse = mouse
    self.theme = theme
    self.usesControllingTerminal = usesControllingTerminal
  }

  /// Whether the options and an environment ask for colours: the option first, then `NO_COLOR` when it is not
  /// empty (no-color.org), then `CLICOLOR=0`.
  func wantsColour(noColour: String?, cliColour: String?) -> Bool {
    guard theme != .mono else { return false }
    switch colour {
    case .always: return true
    case .never: return false
    case .auto: return noColour?.isEmpty != false && cliColour != "0"
    }
  }
}
