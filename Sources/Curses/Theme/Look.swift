package import TerminalUI

/// The colours of a role, and the attributes they add; -1 is the terminal's own colour.
package struct Look: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Int16
  /// The colour behind it.
  package var background: Int16
  /// What comes with the colours.
  package var attributes: Attributes

  /// Takes the colours and attributes.
  package init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The nearest look on a terminal with fewer colours: bright ones become bold ones there.
  func reduced(toColours count: Int) -> Look {
    guard count < 16 else { return self }
    var look = self
    if foreground >= 16 { look.foreground = 3 }
    if look.foreground >= 8 {
      look.foreground -= 8
      look.attributes.insert(.bold)
    }
    if background >= 8 { look.background = background >= 16 ? 3 : background - 8 }
    return look
  }
}
