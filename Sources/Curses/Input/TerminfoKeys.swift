import CNcurses
import TerminalUI

/// The key sequences that terminfo knows for the current terminal.
enum TerminfoKeys {
  /// The sequences that begin with ESC; those of one control character would hide keys people need.
  static func read() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named { keys[sequence(name)] = .named(key) }
    for number in 1...24 { keys[sequence("kf\(number)")] = .function(number) }
    keys[[]] = nil
    return keys
  }

  private static func sequence(_ name: String) -> [UInt8] {
    guard let text = cn_terminal_string(name) else { return [] }
    let bytes = Array(String(cString: text).utf8)
    return bytes.first == 0x1B && bytes.count > 1 ? bytes : []
  }

  private static let named: [(String, NamedKey)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
    ("kent", .enter),
  ]
}
