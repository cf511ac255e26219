/// What the terminal can do.
package struct Capabilities: Hashable, Sendable {
  /// The terminal type in use, which is not `TERM` when that one is unknown here.
  package var terminal: String
  /// Whether the locale's encoding is UTF-8 and nobody asked for ASCII.
  package var unicode: Bool
  /// How many colours are used, 0 for none.
  package var colours: Int
  /// Whether terminfo knows F1 and F10.
  package var hasFunctionKeys: Bool
  /// Whether texts can be put on the user's clipboard.
  package var hasClipboard: Bool
  /// Whether mouse reports and bracketed paste can be switched on.
  package var hasMouse: Bool
}
