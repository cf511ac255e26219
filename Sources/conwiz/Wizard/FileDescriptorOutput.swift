import Glibc

/// Writing to a standard stream, or another open file, without Foundation.
struct FileDescriptorOutput {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  static let standardOutput = FileDescriptorOutput(descriptor: 1)
  static let standardError = FileDescriptorOutput(descriptor: 2)

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; false where the file takes no more, as on a full disk.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Another program has made the stream one that does not wait.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
        continue
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
