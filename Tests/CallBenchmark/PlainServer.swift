import Glibc
import LoopbackService

/// A server that answers every request at once with the same small list, and reads no more of it than it must.
enum PlainServer {
  static let body =
    #"{"value":[{"id":1,"item":"pen","price":2.5},{"id":2,"item":"book","price":12}],"count":2,"more":false}"#

  /// Writes its port to a file, and answers until the process is ended.
  static func run(portFile: String) throws {
    let listener = try LoopbackListener()
    let answer = Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        + body).utf8)
    listener.serve { connection, _ in
      var request = [UInt8](repeating: 0, count: 16384)
      while recv(connection, &request, request.count, 0) > 0 {
        guard send(connection, answer, answer.count, Int32(MSG_NOSIGNAL)) > 0 else { break }
      }
    }
    let port = Array("\(listener.port)\n".utf8)
    let file = open(portFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(file, port, port.count)
    close(file)
    withExtendedLifetime(listener) { while true { pause() } }
  }
}
