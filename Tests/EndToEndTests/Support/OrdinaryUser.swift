import Glibc
import TerminalTestSupport
import TestSupport
import Testing

/// Somebody whom rights on files stop, also when the tests are run by the superuser.
enum OrdinaryUser {
  private static let tool = "/usr/bin/setpriv"
  private static let number: UInt32 = 65534

  /// Whether the tests can be such a user.
  static var isAvailable: Bool { geteuid() != 0 || access(tool, X_OK) == 0 }

  /// Gives the folders of a bench to that user.
  static func own(_ bench: Bench) throws {
    guard geteuid() == 0 else { return }
    for path in [bench.folder.path, bench.path, bench.definitionPath, bench.path + "/apiProperties.json"] {
      try #require(chown(path, number, number) == 0)
    }
  }

  /// Gives the state folder of a bench to that user, too.
  static func ownState(_ bench: Bench) throws {
    guard geteuid() == 0 else { return }
    for name in ["state", "state/conwiz", "state/conwiz/tour", "state/conwiz/tour/shown"] {
      try #require(chown(bench.folder.path + "/" + name, number, number) == 0)
    }
  }

  /// Starts the program as that user.
  static func start(_ bench: Bench, _ arguments: [String]) throws -> Terminal {
    guard geteuid() == 0 else { return try bench.start(arguments) }
    let identity = ["--reuid=\(number)", "--regid=\(number)", "--clear-groups"]
    return try #require(
      Terminal(tool, identity + [Terminal.product("conwiz")] + arguments, environment: bench.environment))
  }
}
