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
    /// Goes on with a task that prefers the transfer thread.
    case proceed(UnownedJob)
    case stop
  }

  private struct State {
    var commands: [Command] = []
    /// Whether the thread sleeps, or is about to, and has to be woken.
    var isResting = false
    /// Whether the thread has ended, so that nobody takes commands any more.
    var isClosed = false
  }

  let readEnd: Int32
  private let writeEnd: Int32
  private let state = Mutex(State())

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
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Adds a command, and wakes the thread if it rests; false when the thread has ended and nobody takes it.
  @discardableResult func send(_ command: Command) -> Bool {
    let hasToWake: Bool? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.commands.append(command)
      defer { state.isResting = false }
      return state.isResting
    }
    guard let hasToWake else { return false }
    guard hasToWake else { return true }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
    return true
  }

  /// Takes what was asked since the last time.
  func take() -> [Command] {
    state.withLock { state in
      state.isResting = false
      guard !state.commands.isEmpty else { return [] }
      defer { state.commands = [] }
      return state.commands
    }
  }

  /// Whether the thread has ended.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Ends the queue with its thread and gives what nobody will do.
  ///
  /// A command that stayed would hold its exchange's handle, which holds the queue with its pipe.
  func close() -> [Command] {
    state.withLock { state in
      state.isClosed = true
      defer { state.commands = [] }
      return state.commands
    }
  }

  /// Whether the thread may sleep; if so, the next command wakes it.
  func mayRest() -> Bool {
    state.withLock { state in
      state.isResting = state.commands.isEmpty
      return state.isResting
    }
  }

  /// Empties the pipe.
  func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    _ = withUnsafeMutableBytes(of: &bytes) { read(readEnd, $0.baseAddress, $0.count) }
  }
}
