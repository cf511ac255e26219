import Glibc

/// A file that a command writes beside its output: the old or the new content stands under its name, never a half.
struct WrittenFile {
  let path: String

  /// Writes the file.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let target = LocalPath(path).resolved ?? path
    let temporary = LocalPath(LocalPath(target).folder).appending(".conwiz-\(getpid()).tmp")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure }
    var rest = bytes[...]
    var problem: CommandFailure?
    while problem == nil, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count > 0 { rest = rest.dropFirst(count) } else { problem = failure }
    }
    if close(descriptor) != 0, problem == nil { problem = failure }
    if problem == nil, rename(temporary, target) != 0 { problem = failure }
    guard let problem else { return }
    unlink(temporary)
    throw problem
  }

  private var failure: CommandFailure {
    let reason = String(cString: strerror(errno))
    return CommandFailure(
      .unusable,
      "'\(path)' cannot be written: \(reason). Name another file, or check the rights of its folder.")
  }
}
