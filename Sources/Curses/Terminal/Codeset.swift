import Environment
import Glibc

/// The encoding of characters on the terminal.
package enum Codeset: Hashable, Sendable {
  case utf8
  case latin1
  case other

  /// Takes the environment's locale for characters, and tells its encoding.
  ///
  /// Only `LC_CTYPE`: numbers in files keep their points. A server often lacks the locale that SSH brought along;
  /// when its name says UTF-8, `C.UTF-8` serves as well.
  package static func adopt() -> Codeset {
    if setlocale(LC_CTYPE, "") == nil, environmentNamesUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    switch nl_langinfo(Int32(CODESET)).map({ String(cString: $0).uppercased() }) ?? "" {
    case "UTF-8", "UTF8": return .utf8
    case "ISO-8859-1", "ISO-8859-15": return .latin1
    default: return .other
    }
  }

  private static var environmentNamesUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = Environment.filled(name) else { continue }
      let tail = value.uppercased()
      return tail.contains("UTF-8") || tail.contains("UTF8")
    }
    return false
  }
}
