import Glibc
import JSONText
import SafeText

/// Where a report goes: standard output, or a file.
struct ReportTarget {
  /// The file; nil and `-` mean standard output.
  let path: String?

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

  private func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let path, isFile else { return Output.current.write(bytes) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ReportTarget.failure(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ReportTarget.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(
      .unusable,
      "The report cannot be written to '\(path)': \(String(cString: strerror(errno))). Name another file.")
  }
}
