import ConnectorModel
import Glibc
import Wizard

/// What the last commit of git has of a connector's files, asked from git itself.
///
/// Nothing of the user's configuration that could run a program is used, no lock is taken, and git gets five
/// seconds and eight megabytes for each answer.
struct LastCommit {
  private static let milliseconds = 5000
  private static let largest = 8 << 20
  private let folder: ConnectorFolder

  init(_ folder: ConnectorFolder) { self.folder = folder }

  /// The texts; a file that the commit lacks is missing.
  func texts() -> Result<[ConnectorFile: [UInt8]], CommitFailure> {
    guard let inside = run(["rev-parse", "--verify", "-q", "HEAD"]) else {
      return .failure(CommitFailure("git could not be started; install it to compare with the last commit"))
    }
    guard inside.code == 0 else {
      let repository = run(["rev-parse", "--is-inside-work-tree"])?.code == 0
      return .failure(
        CommitFailure(
          repository
            ? "there is no commit yet to compare with"
            : "the folder is in no git repository, so there is no commit to compare with"))
    }
    var texts: [ConnectorFile: [UInt8]] = [:]
    for (file, name) in [
      (ConnectorFile.definition, folder.definitionName), (.properties, ConnectorFile.properties.standardName),
    ] where run(["cat-file", "-e", "HEAD:./" + name])?.code == 0 {
      guard let shown = run(["cat-file", "blob", "HEAD:./" + name]), shown.code == 0 else {
        return .failure(CommitFailure("git did not give \(name) of the last commit in time"))
      }
      texts[file] = shown.output
    }
    return .success(texts)
  }

  /// Runs git; nil when it cannot be started or does not end in time.
  private func run(_ arguments: [String]) -> (code: Int32, output: [UInt8])? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words =
      ["git", "-C", folder.path, "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"]
      + arguments
    var pointers = words.map { strdup($0) }
    pointers.append(nil)
    var process = pid_t()
    let status = posix_spawnp(&process, "git", &actions, nil, pointers, environ)
    posix_spawn_file_actions_destroy(&actions)
    for pointer in pointers { free(pointer) }
    close(ends[1])
    defer { close(ends[0]) }
    guard status == 0 else { return nil }
    let output = read(ends[0])
    if output == nil { kill(process, SIGKILL) }
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    guard let output else { return nil }
    return (code & 0x7F == 0 ? (code >> 8) & 0xFF : 128, output)
  }

  /// Everything until the end of the pipe; nil when that takes too long or is too much.
  private func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var waited = 0
    while bytes.count <= LastCommit.largest {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 100) > 0 else {
        waited += 100
        if waited >= LastCommit.milliseconds { return nil }
        continue
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 { return nil }
      bytes += chunk[..<count]
    }
    return nil
  }
}
