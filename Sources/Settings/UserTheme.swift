package import Curses
package import TerminalUI

/// A theme of the user's own: another one with some looks changed.
package struct UserTheme: Hashable, Sendable {
  /// The theme that it starts from.
  package var base: Theme
  /// What it changes.
  package var looks: [Role: Look] = [:]

  /// Starts from a theme.
  package init(base: Theme) { self.base = base }
}
