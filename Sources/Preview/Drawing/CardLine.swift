package import JSONText

/// One line of a drawn card or page: clean text of at most the width asked for.
package struct CardLine: Hashable, Sendable {
  /// What stands on the line; nothing in it acts on a terminal.
  package let text: String
  /// What it is for.
  package let role: LineRole
  /// Where what it shows is described in the definition; nil for frames.
  package let pointer: JSONPointer?
}
