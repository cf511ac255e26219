import Glibc
import Synchronization

/// What others ask of the transfer thread, and the pipe that wakes it.
///
/// A pipe that `curl_multi_poll` watches does what `curl_multi_wakeup` would, and the `curl_multi` handle stays
/// with the one thread that may touch it.
final class TransferQueue: Sendable {
  enum Command: Sendable {
    case start(TransferJob)
    case cancel(TransferHandle)
    case stop
  }

  let readEnd: Int32
  private let writeEnd: Int32
  private let commands = Mutex<[Command]>([])

  /// Opens the pipe; nil when the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Adds a command; the thread is woken once for all that it has not taken yet.
  func send(_ command: Command) {
    let isFirst = commands.withLock { commands in
      commands.append(command)
      return commands.count == 1
    }
    guard isFirst else { return }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what was asked since the last time.
  func take() -> [Command] {
    commands.withLock { commands in
      guard !commands.isEmpty else { return [] }
      defer { commands = [] }
      return commands
    }
  }

  /// Empties the pipe; to be called before the commands are taken, so that none is overlooked.
  func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    _ = withUnsafeMutableBytes(of: &bytes) { read(readEnd, $0.baseAddress, $0.count) }
  }
}
