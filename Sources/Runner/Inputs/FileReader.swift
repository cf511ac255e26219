import Glibc

/// Reads the files that values name; tests give their own.
package struct FileReader: Sendable {
  /// The largest file that is read, in bytes: what the platform lets through in one message.
  package static let largest = 100 * 1024 * 1024

  /// Reads the disk.
  package static let disk = FileReader(FileReader.contents)

  private let read: @Sendable (String) throws(FileReadError) -> [UInt8]

  /// Makes a reader of a function from path to bytes.
  package init(_ read: @escaping @Sendable (String) throws(FileReadError) -> [UInt8]) { self.read = read }

  /// The bytes of a file.
  package func callAsFunction(_ path: String) throws(FileReadError) -> [UInt8] { try read(path) }

  @Sendable
  private static func contents(of path: String) throws(FileReadError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileReadError.system }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileReadError.system }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileReadError(reason: "not a regular file") }
    guard status.st_size <= largest else { throw FileReadError(reason: "larger than 100 MiB") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let start = filled
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      guard count >= 0 else { throw FileReadError.system }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
