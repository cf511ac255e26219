import CNcurses
import Glibc

/// The terminal type to use, and a notice when it is not the one in the environment.
struct TerminalType: Hashable, Sendable {
  let name: String
  let notice: String?

  /// Takes `TERM`, or a common type when it is unset or unknown on this host.
  static func choose(named wanted: String, descriptor: Int32) throws(TerminalError) -> TerminalType {
    guard wanted != "dumb", wanted != "unknown" else { throw .dumb }
    if !wanted.isEmpty {
      switch Int(cn_look_up_type(wanted, descriptor)) {
      case Int(CN_TYPE_USABLE): return TerminalType(name: wanted, notice: nil)
      case Int(CN_TYPE_WITHOUT_CURSOR): throw .dumb
      default: break
      }
    }
    for name in ["xterm", "vt100"] where cn_look_up_type(name, descriptor) == Int(CN_TYPE_USABLE) {
      let reason = wanted.isEmpty ? "TERM is not set" : "TERM \"\(wanted)\" is not known here"
      return TerminalType(name: name, notice: "\(reason); using \(name)")
    }
    throw .unknownType(wanted)
  }

  /// Whether the terminal is no emulator of the xterm kind: hardware, or the console of the kernel.
  var isPlain: Bool {
    ["vt1", "vt2", "vt3", "vt4", "vt5", "linux", "cons", "ansi", "wy", "tvi", "hp", "ibm", "sun", "att"]
      .contains { name.hasPrefix($0) }
  }

  /// Whether its font has at most 512 glyphs: the console of the kernel.
  var hasSmallFont: Bool { name.hasPrefix("linux") }

  /// Whether writing the last cell may scroll the screen: the VT100 wraps at once or late as its switches say.
  var avoidsLastCell: Bool { name.hasPrefix("vt1") }
}
