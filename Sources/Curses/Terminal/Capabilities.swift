/// What the terminal can do.
package struct Capabilities: Hashable, Sendable {
  /// Whether the locale's encoding is UTF-8 and nobody asked for ASCII.
  package var unicode: Bool
  /// Whether terminfo knows F1 and F10.
  package var hasFunctionKeys: Bool
  /// Whether texts can be put on the user's clipboard.
  package var hasClipboard: Bool
}
