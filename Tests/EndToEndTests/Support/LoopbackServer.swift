import Foundation
import Synchronization

/// A server on 127.0.0.1 that gives every caller the same bytes, or nothing.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let socket: Int32
  private let received = Mutex<[UInt8]>([])

  var address: String { "127.0.0.1:\(port)" }

  /// What callers have sent so far.
  var requests: String { String(decoding: received.withLock { $0 }, as: UTF8.self) }

  /// Answers with a status line, headers and a body; without an answer callers wait for ever.
  convenience init?(_ body: String?, status: String = "200 OK", header: String = "X-Plain: yes") {
    let answer = body.map { body in
      "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\n\(header)\r\nContent-Length: \(body.utf8.count)"
        + "\r\nConnection: close\r\n\r\n\(body)"
    }
    self.init(answer: answer.map { Array($0.utf8) })
  }

  private init?(answer: [UInt8]?) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard isBound else { return nil }
    Thread.detachNewThread { [weak self] in
      while true {
        let caller = accept(socket, nil, nil)
        guard caller >= 0 else { return }
        self?.note(LoopbackServer.head(of: caller))
        guard let answer else { continue }
        _ = answer.withUnsafeBytes { send(caller, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        close(caller)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func note(_ bytes: [UInt8]) { received.withLock { $0 += bytes } }

  private static func head(of caller: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = read(caller, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
