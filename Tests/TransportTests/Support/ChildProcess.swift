import Glibc

/// A program that runs beside the test, ended when the test lets go of it.
final class ChildProcess: Sendable {
  private let identifier: pid_t
  private let output: Int32

  /// Starts a program found on `PATH`; its error output goes where its output goes.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FixtureError.noProcess }
    defer { close(ends[1]) }
    output = ends[0]
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let settings = environment.merging(["PATH": path]) { own, _ in own }
    var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child = pid_t()
    guard posix_spawnp(&child, words[0] ?? strdup(""), &actions, nil, &words, &variables) == 0 else {
      throw FixtureError.noProcess
    }
    identifier = child
  }

  deinit {
    kill(identifier, SIGKILL)
    close(output)
    var status: Int32 = 0
    waitpid(identifier, &status, 0)
  }

  /// What the program writes until it ends.
  func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = readSome() { bytes += more }
    return bytes
  }

  /// What the program writes next; nil at the end, and when nothing comes for half a minute.
  func readSome() -> [UInt8]? {
    var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, 30_000) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &chunk, chunk.count)
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  /// What a program writes until it ends.
  static func output(of arguments: [String], environment: [String: String] = [:]) throws -> [UInt8] {
    try ChildProcess(arguments, environment: environment).readAll()
  }
}
