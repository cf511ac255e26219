import ConnectorModel
import Glibc
import JSONText
import SafeText

/// Where a report goes: standard output, or a file.
struct ReportTarget {
  /// The file; nil and `-` mean standard output.
  let path: String?

  /// Refuses a file that cannot be written before anything is called; leaves it as it is.
  func check() throws(CommandFailure) {
    guard let path, isFile else { return }
    var status = stat()
    if stat(path, &status) == 0 {
      // A pipe or a device must not be opened twice: its reader would take the first end for the last.
      let isWritable = status.st_mode & S_IFMT != S_IFDIR && access(path, W_OK) == 0
      guard isWritable else {
        throw ReportTarget.failure(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : errno)
      }
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ReportTarget.failure(path, errno) }
    close(descriptor)
    unlink(path)
  }

  func write(_ lines: [String]) throws(CommandFailure) {
    let text = lines.map { SafeText.shown($0, multiline: true) + "\n" }.joined()
    try write(Array(text.utf8))
  }

  func write(_ document: JSONFragment) throws(CommandFailure) {
    let output = Output.current
    try write(output.documentBytes(document, isShown: output.isTerminal && !isFile))
  }

  /// Writes XML or HTML; on a terminal nothing beyond ASCII is written as it is.
  func write(markup text: String) throws(CommandFailure) {
    let isShown = Output.current.isTerminal && !isFile
    try write(Array((isShown ? XMLText.ascii(text) : text).utf8))
  }

  private var isFile: Bool { path != nil && path != "-" }

  /// Writes to the file; where that fails after all, the report goes to standard output, since the calls are made.
  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let path, isFile else { return Output.current.write(bytes) }
    guard let error = ReportTarget.failure(of: bytes, to: path) else { return }
    Output.current.write(bytes)
    throw ReportTarget.failure(path, error, more: "It stands on standard output instead. ")
  }

  /// The error number where a file cannot be written whole; nil where it was.
  private static func failure(of bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return WholeWrite.failure(of: bytes, to: descriptor)
  }

  private static func failure(_ path: String, _ error: Int32, more: String = "") -> CommandFailure {
    CommandFailure(
      .unusable,
      "The report cannot be written to '\(path)': \(String(cString: strerror(error))). \(more)Name another file."
    )
  }
}
