package import TerminalUI

/// How the rows of a terminal are shared out: the head with the tabs, the body, and the foot with message and keys.
package struct ScreenFrame: Hashable, Sendable {
  /// The terminal's size.
  package let size: Size

  /// Shares out a terminal.
  package init(of size: Size) { self.size = size }

  /// Whether there is no room for a title and a rule.
  var isShort: Bool { size.rows < 12 }

  /// How many rows stand above the body.
  var head: Int { isShort ? 1 : 3 }

  /// How many rows stand below the body: the keys, and the message where there is room for it.
  var foot: Int { size.rows < 10 ? 1 : 2 }

  /// How many rows a message may take; those beyond the first cover the end of the body.
  var messageRows: Int { foot < 2 ? 0 : isShort ? 1 : 3 }

  /// Where screens and layers draw.
  package var body: Rect { Rect(size).droppingTop(head).droppingBottom(foot) }
}
