import ConnectorModel
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
      guard state.isOpen, let code = WholeWrite.failure(of: bytes, to: descriptor) else { return }
      state.isOpen = false
      // A reader that has seen enough, such as `conwiz rules | head`.
      if code != EPIPE { state.failure = code }
    }
  }
}
