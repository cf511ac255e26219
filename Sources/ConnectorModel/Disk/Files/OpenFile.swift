import Glibc

/// An open file descriptor, closed when its owner lets go of it.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// The name that errors speak of.
  let path: String

  /// Opens a file; `O_CLOEXEC` is always set, so that no child process inherits it.
  ///
  /// With `reporting`, errors name that path instead, as for a temporary file nobody knows.
  init(
    _ path: String, _ flags: Int32, mode: mode_t = 0, _ action: DiskAction, reporting: String? = nil
  ) throws(DiskError) {
    self.path = reporting ?? path
    var opened: Int32 = -1
    repeat { opened = open(path, flags | O_CLOEXEC, mode) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw DiskError(code: errno, action, reporting ?? path) }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// What the file system knows of the open file.
  borrowing func status() throws(DiskError) -> FileStatus {
    guard let status = FileStatus(descriptor: descriptor) else { throw DiskError(code: errno, .read, path) }
    return status
  }

  /// Reads from the beginning to the end; throws `tooLarge` beyond a number of bytes.
  borrowing func readAll(atMost limit: Int) throws(DiskError) -> [UInt8] {
    let expected = try status().bytes
    guard expected <= limit else { throw .tooLarge(path, bytes: expected) }
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(4096, filled)) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DiskError(code: errno, .read, path) }
      if count == 0 { break }
      filled += count
      guard filled <= limit else { throw .tooLarge(path, bytes: filled) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Reads from the beginning, at most a number of bytes.
  borrowing func start(_ limit: Int) throws(DiskError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    repeat { count = pread(descriptor, &bytes, limit, 0) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw DiskError(code: errno, .read, path) }
    return Array(bytes[..<count])
  }

  /// Writes every byte at the current position.
  borrowing func write(_ bytes: [UInt8]) throws(DiskError) {
    if let code = WholeWrite.failure(of: bytes, to: descriptor) { throw DiskError(code: code, .write, path) }
  }

  /// Waits until the content has reached the disk.
  ///
  /// File systems that cannot tell (`EINVAL`) pass.
  borrowing func sync() throws(DiskError) {
    var result: Int32 = 0
    repeat { result = fsync(descriptor) } while result < 0 && errno == EINTR
    guard result == 0 || errno == EINVAL else { throw DiskError(code: errno, .write, path) }
  }

  /// Cuts the file off.
  borrowing func truncate(to bytes: Int) throws(DiskError) {
    guard ftruncate(descriptor, off_t(bytes)) == 0 else { throw DiskError(code: errno, .write, path) }
  }
}
