import Glibc

/// A script of Python that runs for as long as the value lives; machines without Python have none.
package final class PythonProcess: Sendable {
  /// Where Python stands.
  package static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3"].first {
    access($0, X_OK) == 0
  }

  private let process: pid_t

  /// Starts it; nil where it cannot be.
  package init?(_ arguments: [String]) {
    guard let python = PythonProcess.python else { return nil }
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
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Waits for what the script says once it listens; nil after a minute, which is enough for any machine.
  package func wait<Word>(for word: () -> Word?) -> Word? {
    for _ in 0..<1200 {
      if let said = word() { return said }
      usleep(50_000)
    }
    return nil
  }
}
