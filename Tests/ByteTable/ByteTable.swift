import Glibc
import TerminalTestSupport
import TestSupport

/// Counts what twenty common actions send to an 80x24 terminal, and how long that takes on a line of 9600 baud.
///
///     swift run -c release ByteTable PATH_OF_CONWIZ CONNECTOR
@main
struct ByteTable {
  private static let actions: [(name: String, bytes: String)] = [
    ("next field", "\t"), ("next field again", "\t"), ("type a letter", "x"), ("type another", "y"),
    ("undo", "\u{1F}"), ("go to Definition", "\u{1B}3"), ("next operation", "\u{1B}OB"),
    ("next operation again", "\u{1B}OB"), ("page down", "\u{1B}[6~"), ("open the operation", "\r"),
    ("next field there", "\t"), ("back to the list", "\u{1B}"), ("all findings", "\u{1B}OR"),
    ("next finding in the list", "\u{1B}OB"), ("close the findings", "\u{1B}"), ("commands", "\u{1B}[20~"),
    ("type to filter them", "sav"), ("close the commands", "\u{1B}"), ("help", "\u{1B}OP"),
    ("close the help", "\u{1B}"), ("paint anew", "\u{0C}"),
  ]

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: ByteTable PATH_OF_CONWIZ CONNECTOR")
      exit(2)
    }
    let home = TemporaryFolder()
    guard
      let terminal = Terminal(
        arguments[1], [arguments[2]], columns: 80, rows: 24,
        environment: ["HOME": home.path, "XDG_STATE_HOME": home.path + "/state"])
    else {
      print("\(arguments[1]) could not be started")
      exit(3)
    }
    var before = settled(terminal, after: 0)
    report("start", before)
    for action in actions {
      terminal.send(Array(action.bytes.utf8))
      let now = settled(terminal, after: before)
      report(action.name, now - before)
      before = now
    }
    terminal.close()
  }

  /// The bytes received once nothing has come for a while.
  private static func settled(_ terminal: Terminal, after before: Int) -> Int {
    _ = terminal.waitUntil(seconds: 3) { $0.bytesReceived > before }
    var last = -1
    while last != terminal.bytesReceived {
      last = terminal.bytesReceived
      // Longer than the pause after which the foot follows the focus.
      _ = terminal.waitUntil(seconds: 0.4) { $0.bytesReceived != last }
    }
    return last
  }

  private static func report(_ name: String, _ bytes: Int) {
    let milliseconds = bytes * 1000 / 960
    let label = name + String(repeating: " ", count: max(1, 28 - name.count))
    let count = String(bytes)
    print(
      label + String(repeating: " ", count: max(0, 6 - count.count)) + "\(count) bytes  \(milliseconds) ms")
  }
}
