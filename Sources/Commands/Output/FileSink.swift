import Glibc
import Synchronization

/// An open file that bytes go to; when its reader has gone away the rest is dropped.
final class FileSink: Sendable {
  static let output = FileSink(STDOUT_FILENO)
  static let error = FileSink(STDERR_FILENO)

  private struct State {
    var isOpen = true
    var failure: Int32?
  }

  private let descriptor: Int32
  private let state = Mutex(State())

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nothing has spoken against writing yet.
  var isWritable: Bool { state.withLock { $0.isOpen } }

  /// The error number that ended the writing; nil where nothing did, or a reader that has seen enough.
  var failure: Int32? { state.withLock { $0.failure } }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      var rest = bytes[...]
      while state.isOpen, !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let code = errno
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count < 0, code == EINTR || code == EAGAIN {
          // Whoever shares the pipe may have made it one that does not wait.
          var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          if code == EAGAIN { poll(&line, 1, -1) }
        } else {
          state.isOpen = false
          // Such as `conwiz rules | head`.
          if code != EPIPE { state.failure = count < 0 ? code : EIO }
        }
      }
    }
  }
}
