package import TerminalUI

/// Keys by the names that key bars show.
package enum PlainKey {
  /// Every key that has a name, by it in lower case.
  private static let named: [String: Key] = {
    var keys: [Key] = NamedKey.allCases.flatMap { [Key.named($0), .altKey($0)] }
    keys += (1...24).map { .function($0) }
    keys += "abcdefghijklmnopqrstuvwxyz_ ]\\^".map { .control($0) }
    keys += (0x21..<0x7F).map { .alt(Character(UnicodeScalar(UInt8($0)))) }
    var named: [String: Key] = [:]
    for key in keys { named[key.label.lowercased()] = key }
    return named
  }()

  /// The key of a name such as `Alt-x`, `^S`, `F5` or `Enter`; of one character the character itself.
  package static func named(_ name: String) -> Key? {
    if name.count == 1, let character = name.first { return .character(character) }
    let lower = name.lowercased()
    // Alt-P is not Alt-p, and any letter of a keyboard may be pressed with it.
    if lower.hasPrefix("alt-"), name.count == 5, let character = name.last, character != " " {
      return .alt(character)
    }
    let short = lower.hasPrefix("ctrl-") ? "^" + lower.dropFirst("ctrl-".count) : lower
    if let exact = named[short] { return exact }
    return name.lowercased() == "space" ? .character(" ") : nil
  }
}
