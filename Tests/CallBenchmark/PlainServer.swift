import Glibc

/// A server that answers every request at once with the same small list, each connection on a thread of its own.
enum PlainServer {
  static let body =
    #"{"value":[{"id":1,"item":"pen","price":2.5},{"id":2,"item":"book","price":12}],"count":2,"more":false}"#

  static func run(portFile: String) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(socket, address, length)
        _ = listen(socket, 256)
        _ = getsockname(socket, address, &length)
      }
    }
    let port = Array(String(UInt16(bigEndian: address.sin_port)).utf8)
    let file = open(portFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(file, port + [0x0A], port.count + 1)
    close(file)
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { return }
      var on: Int32 = 1
      setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      var thread = pthread_t()
      let context = UnsafeMutableRawPointer(bitPattern: Int(connection) + 1)
      pthread_create(&thread, nil, { PlainServer.answer($0) }, context)
      pthread_detach(thread)
    }
  }

  private static func answer(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let connection = Int32(Int(bitPattern: context) - 1)
    let answer = Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        + body).utf8)
    var request = [UInt8](repeating: 0, count: 16384)
    while recv(connection, &request, request.count, 0) > 0 {
      guard send(connection, answer, answer.count, Int32(MSG_NOSIGNAL)) > 0 else { break }
    }
    close(connection)
    return nil
  }
}
