import CNcurses
import TerminalUI

/// What ncurses reports, as keys.
enum KeyCodes {
  /// The key of an ncurses key code; nil for codes that mean nothing here.
  static func key(code: Int32) -> Key? {
    if let named = named[code] { return .named(named) }
    if code >= KEY_F0, code <= KEY_F0 + 24 { return .function(Int(code - KEY_F0)) }
    return keyname(code).flatMap { extended[String(cString: $0)] }
  }

  /// The key of a character that is not part of an escape sequence.
  static func key(scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .named(.backspace)
    case 0x09: .named(.tab)
    case 0x0A, 0x0D: .named(.enter)
    case 0x1B: .named(.escape)
    case 0x1C: .control("\\")
    case 0x1D: .control("]")
    case 0x1E: .control("^")
    case 0x1F: .control("_")
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    default: .character(Character(scalar))
    }
  }

  private static let named: [Int32: NamedKey] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
    KEY_BTAB: .backTab, KEY_ENTER: .enter, KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp, KEY_C3: .pageDown,
    KEY_FIND: .home, KEY_SELECT: .end,
  ]

  /// Codes that terminfo extensions name, such as Alt with an arrow.
  private static let extended: [String: Key] = [
    "kUP3": .altKey(.up), "kDN3": .altKey(.down), "kLFT3": .altKey(.left), "kRIT3": .altKey(.right),
    "kHOM3": .altKey(.home), "kEND3": .altKey(.end), "kDC3": .altKey(.delete),
  ]
}
