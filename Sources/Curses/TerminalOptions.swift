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

  /// Describes a use.
  package init(colour: Colour = .auto, ascii: Bool = false, mouse: Bool = false, theme: Theme = .dark) {
    self.colour = colour
    self.ascii = ascii
    self.mouse = mouse
    self.theme = theme
  }
}
