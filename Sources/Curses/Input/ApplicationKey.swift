import TerminalUI

/// A sequence of `ESC O`: arrows and keypad in application mode.
struct ApplicationKey: Hashable, Sendable {
  /// The key, nil when the byte means nothing.
  let key: Key?
  /// How many bytes the sequence takes.
  let length: Int

  /// Reads the sequence whose `ESC O` is at the start; nil when it is unfinished.
  static func read(_ bytes: ArraySlice<UInt8>) -> ApplicationKey? {
    var modifiers: KeyModifiers = []
    var length = 2
    var rest = bytes.dropFirst(2)
    // Some terminals put the modifiers before the letter: ESC O 5 P.
    if let digit = rest.first, (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(digit) {
      modifiers = KeyModifiers(parameter: Int(digit - UInt8(ascii: "0")))
      length += 1
      rest = rest.dropFirst()
    }
    guard let final = rest.first else { return nil }
    return ApplicationKey(key: key(final, modifiers), length: length + 1)
  }

  private static func key(_ final: UInt8, _ modifiers: KeyModifiers) -> Key? {
    switch final {
    case UInt8(ascii: "M"): return .named(.enter)
    case UInt8(ascii: "I"): return .named(.tab)
    // The keypad sends digits and signs so when a terminal, as PuTTY, takes application mode at its word.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): return .character("=")
    default:
      guard final >= 0x40 else { return nil }
      var sequence = ControlSequence()
      sequence.parameters = modifiers.isEmpty ? [] : [1, modifiers.rawValue + 1]
      sequence.final = final
      return sequence.key
    }
  }
}
