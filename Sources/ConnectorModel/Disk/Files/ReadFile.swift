import Glibc

/// The whole content of a regular file with its fingerprint, read while nobody changed it.
struct ReadFile: Sendable {
  let bytes: [UInt8]
  let fingerprint: Fingerprint

  /// Reads a file, links followed; never waits on a pipe or device, which are refused.
  init(_ path: String, atMost limit: Int = ConnectorFolder.largestFile) throws(DiskError) {
    let before = try FileStatus.of(path)
    guard before.kind == .file else { throw .notAFile(path, before.kind) }
    for _ in 1...3 {
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, .read)
      let opened = try file.status()
      guard opened.kind == .file else { throw .notAFile(path, opened.kind) }
      let content = try file.readAll(atMost: limit)
      let after = try file.status()
      if after.modified == opened.modified, after.bytes == opened.bytes {
        bytes = content
        fingerprint = Fingerprint(after, content: content)
        return
      }
    }
    throw .changedOnDisk(path)
  }
}
