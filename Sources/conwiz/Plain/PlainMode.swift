import Environment
import Glibc

/// Whether the wizard is to run line by line.
enum PlainMode {
  /// Asked for by an option, by `ACCESSIBLE`, by a terminal that cannot move its cursor, or by one without a size.
  static func isWanted(_ flag: Bool) -> Bool {
    if flag { return true }
    if let accessible = Environment.filled("ACCESSIBLE"), accessible != "0" { return true }
    guard isatty(0) == 1, isatty(1) == 1 else { return false }
    return ["dumb", "unknown"].contains(Environment.filled("TERM")) || hasNoSize
  }

  private static var hasNoSize: Bool {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && (size.ws_col == 0 || size.ws_row == 0)
  }
}
