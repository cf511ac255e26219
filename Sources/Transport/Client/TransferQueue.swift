import Glibc
import Synchronization

/// What others ask of the transfer thread, and the pipe that wakes it.
final class TransferQueue: Sendable {
  /// One exchange to be done.
  struct Job: Sendable {
    let id: Int
    let request: HTTPRequest
    let options: TransportOptions
    let progress: (@Sendable (TransferProgress) -> Void)?
    let completion: @Sendable (Result<HTTPResponse, TransportError>) -> Void
  }

  enum Command: Sendable {
    case start(Job)
    case cancel(Int)
    case stop
  }

  let readEnd: Int32
  private let writeEnd: Int32
  private let commands = Mutex<[Command]>([])
  private let counter = Atomic<Int>(0)

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
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

  func nextID() -> Int { counter.add(1, ordering: .relaxed).newValue }

  func send(_ command: Command) {
    commands.withLock { $0.append(command) }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  func take() -> [Command] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
    return commands.withLock { commands in
      defer { commands = [] }
      return commands
    }
  }
}
