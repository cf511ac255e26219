import Glibc

/// The writing of all of some bytes to an open file, which may be a pipe or a terminal.
package enum WholeWrite {
  /// Writes the bytes; the error number of `errno.h` where the file takes no more, nil when it took all.
  package static func failure(of bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      let code = errno
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 {
        return ENOSPC
      } else if code == EAGAIN {
        // Another program has made the stream one that does not wait.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if code != EINTR {
        return code
      }
    }
    return nil
  }
}
