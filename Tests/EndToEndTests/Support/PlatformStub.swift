import Glibc
import TestSupport

/// The imitation of Power Platform that may stand beside the corpus, in a process of its own; it needs Python.
///
/// Where either is missing there is none, and the tests that need it run over nothing.
final class PlatformStub: Sendable {
  /// The address it listens on.
  let url: String
  private let process: pid_t
  private let folder: TemporaryFolder

  private static let program: String? = Corpus.root.map { $0 + "/../tools/powerapps_stub.py" }
  private static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3"].first {
    access($0, X_OK) == 0
  }

  /// Whether it can be started.
  static var isAvailable: Bool { python != nil && program.map { access($0, R_OK) == 0 } == true }

  /// Starts it; nil where it cannot be.
  init?() {
    guard let python = PlatformStub.python, let program = PlatformStub.program else { return nil }
    folder = TemporaryFolder()
    folder.write("faults.json", "[]")
    let arguments = [
      program, "--port-file", folder.path + "/port.json", "--log", folder.path + "/requests.jsonl",
      "--faults",
      folder.path + "/faults.json", "--pending-polls", "1",
    ]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ([python] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, python, &actions, nil, words, environ) == 0 else { return nil }
    self.process = process
    var found: String?
    // The file appears by a rename once it listens; two hundred waits of 50 ms are enough for any machine.
    for _ in 0..<200 where found == nil {
      let text = String(decoding: folder.read("port.json"), as: UTF8.self)
      found = text.split(separator: "\"").first { $0.hasPrefix("http://") }.map(String.init)
      if found == nil { usleep(50_000) }
    }
    guard let found else {
      kill(process, SIGKILL)
      return nil
    }
    url = found
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Lets calls go wrong: a JSON list of faults.
  func fail(_ faults: String) { folder.write("faults.json", faults) }

  /// How many requests of a method went to an address that ends so.
  func count(_ method: String, _ ending: String) -> Int {
    log.split(separator: "\n").count {
      $0.contains("\"method\": \"\(method)\"") && $0.contains("\(ending)\", ")
    }
  }

  /// Every request so far, one JSON document each line.
  var log: String { String(decoding: folder.read("requests.jsonl"), as: UTF8.self) }
}
