import ConnectorModel
import Glibc

/// Reads standard input to its end, or one line of it.
enum StandardInput {
  /// The longest line, in bytes: addresses with a code are long.
  private static let longestLine = 65536

  /// The next line without its end; nil when there is none.
  ///
  /// Reads no byte beyond it.
  static func readLine() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < longestLine {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 0x0A { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func read() -> Result<[UInt8], InputFailure> {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(InputFailure(reason: String(cString: strerror(errno)))) }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
      guard bytes.count <= ConnectorFolder.largestFile else {
        return .failure(InputFailure(reason: "more than \(ConnectorFolder.largestFile / 1_048_576) MiB"))
      }
    }
  }
}
