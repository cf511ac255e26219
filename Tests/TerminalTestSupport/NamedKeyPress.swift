/// A key by name, as xterm sends it with the cursor keys in application mode.
package enum NamedKeyPress: Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete
  case enter, escape, tab, backTab, backspace, space
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a letter or one of `@[\]^_`.
  case control(Character)
  /// Alt with a character.
  case alt(Character)
  /// Alt with an arrow.
  case altUp, altDown, altLeft, altRight

  /// What the terminal sends.
  package var bytes: [UInt8] { Array(sequence.utf8) }

  private var sequence: String {
    switch self {
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .insert: "\u{1B}[2~"
    case .delete: "\u{1B}[3~"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .space: " "
    case .function(let number): NamedKeyPress.function(number)
    case .control(let character):
      String(Character(Unicode.Scalar((character.uppercased().utf8.first ?? 0x40) & 0x1F)))
    case .alt(let character): "\u{1B}" + String(character)
    case .altUp: "\u{1B}[1;3A"
    case .altDown: "\u{1B}[1;3B"
    case .altRight: "\u{1B}[1;3C"
    case .altLeft: "\u{1B}[1;3D"
    }
  }

  private static func function(_ number: Int) -> String {
    switch number {
    case 1...4: "\u{1B}O" + ["P", "Q", "R", "S"][number - 1]
    case 5...12: "\u{1B}[\([15, 17, 18, 19, 20, 21, 23, 24][number - 5])~"
    default: ""
    }
  }
}
