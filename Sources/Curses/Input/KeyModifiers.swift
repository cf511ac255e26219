import TerminalUI

/// The keys held down with another one, as xterm numbers them: one more than the sum of the bits.
struct KeyModifiers: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)
  static let meta = KeyModifiers(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(parameter: Int) { rawValue = max(0, parameter - 1) & 15 }

  /// A named key with the modifiers; Shift and Ctrl change nothing, so that no arrow is ever lost.
  func applied(to named: NamedKey) -> Key {
    if named == .tab, contains(.shift) { return .named(.backTab) }
    return contains(.alt) || contains(.meta) ? .altKey(named) : .named(named)
  }

  /// A function key with the modifiers; nil for Alt and Ctrl, because `Ctrl-F10` must not quit as `F10` does.
  func applied(toFunction number: Int) -> Key? {
    if isEmpty { return .function(number) }
    return self == .shift && number <= 12 ? .function(number + 12) : nil
  }
}
