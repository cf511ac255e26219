import ConnectorModel
import Glibc
import KeyWalk
import TestSupport

/// Presses random keys on real connectors, and checks after each hundred what must hold.
///
///     swift run -c release KeyRun FOLDER [KEYS] [SEED]
@main
struct KeyRun {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: KeyRun FOLDER [KEYS] [SEED]")
      exit(2)
    }
    let wanted = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
    let first = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    let paths = ConnectorFolder.connectors(below: arguments[1]).sorted()
    let each = max(100, wanted / max(1, paths.count) / 100 * 100)
    var keys = 0
    var connectors = 0
    var problems = 0
    for (number, path) in paths.enumerated() where keys < wanted {
      guard let found = try? ConnectorFolder.locate(path), let loaded = try? found.load() else { continue }
      connectors += 1
      var walk = KeyWalk(loaded.connector, seed: first + number)
      if let problem = walk.press(each) {
        problems += 1
        print("\(path), seed \(first + number): \(problem)\n")
      }
      keys += walk.count
    }
    print("\(connectors) connectors, \(keys) keys, \(problems) problems")
    exit(problems == 0 ? 0 : 1)
  }
}
