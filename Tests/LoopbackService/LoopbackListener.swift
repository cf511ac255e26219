import Glibc

/// A socket that listens on a free port of 127.0.0.1, for as long as somebody holds it.
package final class LoopbackListener: Sendable {
  /// The port that is listened on.
  package let port: UInt16
  private let socket: Int32

  /// Binds the socket and listens.
  package init() throws(LoopbackError) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw LoopbackError() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, length) == 0 && listen(socket, 256) == 0
          && getsockname(socket, generic, &length) == 0
      }
    }
    guard isOpen else {
      close(socket)
      throw LoopbackError()
    }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  /// Gives each connection, with its number from 0, to a thread of its own, and ends it after that.
  package func serve(_ talk: @escaping @Sendable (_ connection: Int32, _ number: Int) -> Void) {
    let socket = socket
    DetachedThread.start {
      for number in 0... {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        var noDelay: Int32 = 1
        setsockopt(
          connection, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
        DetachedThread.start {
          talk(connection, number)
          close(connection)
        }
      }
    }
  }
}
