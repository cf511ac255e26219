import Glibc
import Synchronization

/// A scripted HTTP/1.1 server on 127.0.0.1, one thread to a connection.
final class LoopbackServer: Sendable {
  /// What happens after a request.
  enum Reaction: Sendable {
    /// These bytes are sent and the connection stays open.
    case reply(String)
    /// Nothing is sent and the connection stays open.
    case hang
    /// The connection is closed without a word.
    case close
    /// The connection is reset.
    case reset
  }

  /// The port that is listened on.
  let port: UInt16
  private let listener: Int32
  private let log: Log

  /// The requests as they came, head and body.
  var requests: [String] { log.entries.withLock { $0 } }

  /// The address with scheme.
  var address: String { "http://127.0.0.1:\(port)" }

  /// Starts a server that reacts to each request, head and body.
  init(_ react: @escaping @Sendable (String) -> Reaction) throws {
    (listener, port) = try LoopbackServer.listen()
    log = Log()
    let (listener, log) = (listener, log)
    DetachedThread.start {
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        DetachedThread.start { LoopbackServer.serve(connection, log, react) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// A port on which nobody listens.
  static func deadPort() throws -> UInt16 {
    let (socket, port) = try listen()
    close(socket)
    return port
  }

  /// A JSON reply.
  static func json(_ body: String, status: String = "200 OK", headers: String = "") -> Reaction {
    .reply(
      "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n"
        + body)
  }

  private final class Log: Sendable {
    let entries = Mutex<[String]>([])
  }

  private static func listen() throws -> (socket: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard descriptor >= 0, isOpen else { throw FixtureError.noSocket }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  private static func serve(_ connection: Int32, _ log: Log, _ react: @Sendable (String) -> Reaction) {
    defer { close(connection) }
    var noDelay: Int32 = 1
    setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
    var pending: [UInt8] = []
    while let request = nextRequest(connection, &pending) {
      log.entries.withLock { $0.append(request) }
      switch react(request) {
      case .reply(let text):
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
          let count = bytes.withUnsafeBytes {
            send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          }
          guard count > 0 else { return }
          bytes = bytes.dropFirst(count)
        }
      case .hang: continue
      case .close: return
      case .reset:
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        return
      }
    }
  }

  /// Reads one request; nil when the peer has gone.
  private static func nextRequest(_ connection: Int32, _ pending: inout [UInt8]) -> String? {
    var chunk = [UInt8](repeating: 0, count: 16384)
    while true {
      if let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: pending[..<end.upperBound], as: UTF8.self)
        let needed = end.upperBound + length(in: head)
        if pending.count >= needed {
          let request = String(decoding: pending[..<needed], as: UTF8.self)
          pending.removeFirst(needed)
          return request
        }
      }
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      pending += chunk[..<count]
    }
  }

  private static func length(in head: String) -> Int {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
      return Int(line.dropFirst("content-length:".count).filter { $0 != " " }) ?? 0
    }
    return 0
  }
}
