import ConnectorModel
import CorpusConnectors
import Glibc
import KeyWalk

/// Presses random keys on real connectors, and checks after each hundred what must hold.
///
///     swift run -c release KeyRun FOLDER [KEYS] [SEED]
@main
struct KeyRun {
  static func main() {
    let run = FolderRun(usage: "KeyRun FOLDER [KEYS] [SEED]")
    let wanted = run.number(1) ?? 100_000
    let first = run.number(2) ?? 1
    let paths = run.paths
    let each = max(100, wanted / max(1, paths.count) / 100 * 100)
    var keys = 0
    var connectors = 0
    var problems = 0
    for (number, path) in paths.enumerated() where keys < wanted {
      guard let connector = Connector(foundAt: path) else { continue }
      connectors += 1
      var walk = KeyWalk(connector, seed: first + number)
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
