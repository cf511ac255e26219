import ConnectorModel
import Glibc

/// Reads standard input to its end.
enum StandardInput {
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
