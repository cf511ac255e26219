import Glibc
import Synchronization

/// An open file that bytes go to; when its reader has gone away the rest is dropped.
final class FileSink: Sendable {
  static let output = FileSink(STDOUT_FILENO)
  static let error = FileSink(STDERR_FILENO)

  private let descriptor: Int32
  private let isOpen = Mutex(true)

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nothing has spoken against writing yet.
  var isWritable: Bool { isOpen.withLock { $0 } }

  func write(_ bytes: [UInt8]) {
    isOpen.withLock { isOpen in
      var rest = bytes[...]
      while isOpen, !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { isOpen = false } else { rest = rest.dropFirst(count) }
      }
    }
  }
}
