/// One thing the terminal reports: a key, a paste, a new size, the end of the line.
package enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// A control key by its lower-case letter, or by `_`, `\`, `]`, or a blank for `^Space`.
  case control(Character)
  /// A character with Alt, or after Esc.
  case alt(Character)
  /// A named key with Alt.
  case altKey(NamedKey)
  /// A named key.
  case named(NamedKey)
  /// A function key; 13 to 24 are those with Shift.
  case function(Int)
  /// A sequence of bytes that stands for no key that is known.
  case unknown([UInt8])
  /// A bracketed paste.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
  /// A mouse report.
  case mouse(MouseEvent)
  /// The terminal is gone, or the program was asked to end.
  case hangUp
  /// Something else than the terminal has news.
  case wake

  /// The key as key bars show it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "^Space"
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .altKey(let key): "Alt-" + key.label
    case .named(let key): key.label
    case .function(let number): number > 12 ? "Shift-F\(number - 12)" : "F\(number)"
    case .paste: "Paste"
    case .mouse: "Mouse"
    case .resized, .hangUp, .wake, .unknown: ""
    }
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
  /// A printable character.
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
