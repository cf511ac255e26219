import Environment
import Glibc

/// A file for another program to read or change, which only its user can open.
package enum TemporaryFile {
  /// Where such files are made: `$TMPDIR`, or `/tmp` where that is not set or empty.
  package static var folder: String { Environment.filled("TMPDIR") ?? "/tmp" }

  /// Makes a file with a content, and takes it away after the work on its path.
  ///
  /// Nil, with `errno` set and no work done, where it cannot be made.
  package static func with<Result>(
    _ bytes: [UInt8], suffix: String = "", _ work: (String) -> Result
  ) -> Result? {
    var template = Array((folder + "/conwiz-XXXXXX" + suffix).utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let failure = WholeWrite.failure(of: bytes, to: descriptor)
    close(descriptor)
    if let failure {
      unlink(path)
      errno = failure
      return nil
    }
    defer { unlink(path) }
    return work(path)
  }
}
