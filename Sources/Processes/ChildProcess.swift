import Glibc

/// A program that was started, with the signals of a fresh process: what this one blocks or ignores for its own sake
/// is none of the child's business.
package struct ChildProcess: Sendable {
  private let id: pid_t

  /// Starts a program, looked for in `PATH`; nil when it is not there or cannot be run.
  ///
  /// `streams` are the descriptors that become its standard ones, 0 to 2; `environment` comes on top of this
  /// program's.
  package init?(_ words: [String], streams: [Int32] = [], environment: [String: String] = [:]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (standard, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(standard))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    let variables = ChildProcess.variables(environment).map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process = pid_t()
    guard posix_spawnp(&process, words.first ?? "", &actions, &attributes, arguments, variables) == 0 else {
      return nil
    }
    id = process
  }

  /// Waits for its end: the exit code, or 128 and the signal that ended it.
  package func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 { if errno != EINTR { return 127 } }
    return ChildProcess.code(status)
  }

  /// The exit code once it has ended; nil before.
  func codeIfEnded() -> Int32? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? ChildProcess.code(status) : nil
  }

  /// Ends it with whatever it has started, such as the parts of a shell's pipe, and waits for it.
  func end() {
    for process in ChildProcess.descendants(of: id) + [id] { kill(process, SIGKILL) }
    _ = wait()
  }

  private static func code(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// The processes below one, as the kernel lists them (proc(5), `/proc/PID/task/TID/children`).
  private static func descendants(of process: pid_t) -> [pid_t] {
    guard let file = fopen("/proc/\(process)/task/\(process)/children", "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    let children = bytes[..<count].split(separator: 0x20).compactMap {
      pid_t(String(decoding: $0, as: UTF8.self))
    }
    return children.flatMap { descendants(of: $0) + [$0] }
  }

  private static func variables(_ more: [String: String]) -> [String] {
    var inherited: [String] = []
    var next = environ
    while let entry = next.pointee {
      inherited.append(String(cString: entry))
      next += 1
    }
    let kept = inherited.filter { entry in !more.keys.contains { entry.hasPrefix($0 + "=") } }
    return kept + more.map { $0.key + "=" + $0.value }
  }
}
