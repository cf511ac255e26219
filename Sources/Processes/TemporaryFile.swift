import Glibc

/// A file for another program to read or change, which only its user can open.
package enum TemporaryFile {
  /// Makes a file with a content in `$TMPDIR`, or in `/tmp` where that is not set or empty, and takes it away after
  /// the work on its path.
  ///
  /// Nil, with `errno` set and no work done, where it cannot be made.
  package static func with<Result>(
    _ bytes: [UInt8], suffix: String = "", _ work: (String) -> Result
  ) -> Result? {
    let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((folder + "/conwiz-XXXXXX" + suffix).utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let failure = failure(of: bytes, to: descriptor)
    close(descriptor)
    guard failure == 0 else {
      unlink(path)
      errno = failure
      return nil
    }
    defer { unlink(path) }
    return work(path)
  }

  /// Writes all bytes; the error number where that fails, else 0.
  private static func failure(of bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
