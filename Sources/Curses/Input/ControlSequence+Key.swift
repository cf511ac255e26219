import TerminalUI

extension ControlSequence {
  /// The key that terminals of the xterm, rxvt, linux and VT220 families mean by the sequence.
  ///
  /// Terminfo knows one spelling of a key; behind tmux, screen, PuTTY or a wrong `TERM` another one arrives.
  var key: Key? {
    if mark == UInt8(ascii: "<") { return mouseKey }
    guard mark == nil else { return nil }
    switch final {
    case UInt8(ascii: "~"): return numberedKey(modifiers: modifiers(at: 1))
    case UInt8(ascii: "$"): return numberedKey(modifiers: .shift)
    case UInt8(ascii: "^"): return numberedKey(modifiers: .control)
    case UInt8(ascii: "@"): return numberedKey(modifiers: [.shift, .control])
    case UInt8(ascii: "u"): return codePointKey(parameters.first ?? 0, modifiers(at: 1))
    default: return letteredKey(modifiers: modifiers(at: 1))
    }
  }

  private func modifiers(at index: Int) -> KeyModifiers {
    index < parameters.count ? KeyModifiers(parameter: parameters[index]) : []
  }

  private func numberedKey(modifiers: KeyModifiers) -> Key? {
    let number = parameters.first ?? 0
    if number == 27, parameters.count > 2 { return codePointKey(parameters[2], modifiers) }
    if let named = ControlSequence.numbered[number] { return modifiers.applied(to: named) }
    return ControlSequence.function(number).flatMap { modifiers.applied(toFunction: $0) }
  }

  private func letteredKey(modifiers: KeyModifiers) -> Key? {
    if let named = ControlSequence.lettered[final] { return modifiers.applied(to: named) }
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return modifiers.applied(toFunction: Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "Z"): return .named(.backTab)
    default: return nil
    }
  }

  /// A key reported by its code point: the modifyOtherKeys mode of xterm and the `CSI u` scheme.
  private func codePointKey(_ code: Int, _ modifiers: KeyModifiers) -> Key? {
    switch code {
    case 9: return modifiers.contains(.shift) ? .named(.backTab) : modifiers.applied(to: .tab)
    case 13: return modifiers.applied(to: .enter)
    case 27: return .named(.escape)
    case 8, 127: return modifiers.applied(to: .backspace)
    default:
      guard code >= 32, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      let character = Character(scalar)
      if modifiers.contains(.alt) { return .alt(character) }
      if modifiers.contains(.control) { return .control(Character(character.lowercased())) }
      return .character(character)
    }
  }

  /// Mode 1006: buttons 0 to 2, 64 and 65 for the wheel, 32 more while moving.
  private var mouseKey: Key? {
    guard parameters.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let position = Position(column: max(0, parameters[1] - 1), row: max(0, parameters[2] - 1))
    switch parameters[0] & ~0x1C {
    case 0:
      return .mouse(
        MouseEvent(action: final == UInt8(ascii: "M") ? .press : .release, position: position))
    case 64: return .mouse(MouseEvent(action: .wheelUp, position: position))
    case 65: return .mouse(MouseEvent(action: .wheelDown, position: position))
    default: return nil
    }
  }

  /// The number of a function key of the VT220 family, whose numbers have holes.
  private static func function(_ number: Int) -> Int? {
    switch number {
    case 11...15: number - 10
    case 17...21: number - 11
    case 23...26: number - 12
    case 28...29: number - 13
    case 31...34: number - 14
    default: nil
    }
  }

  private static let numbered: [Int: NamedKey] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  private static let lettered: [UInt8: NamedKey] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down,
    UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
  ]
}
