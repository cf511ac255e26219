import Glibc
import Synchronization

/// A scripted HTTP/1.1 server on 127.0.0.1, one thread to a connection.
final class LoopbackServer: Sendable {
  typealias Script = @Sendable (LoopbackRequest) -> [LoopbackStep]

  /// The port that is listened on.
  let port: UInt16
  private let listener: Int32
  private let record: Record

  private final class Record: Sendable {
    let requests = Mutex<[LoopbackRequest]>([])
    let connections = Mutex(0)
    let bytesSent = Mutex(0)
    let hangUps = Mutex(0)
  }

  /// Starts a server that answers each request by the steps of a script.
  init(_ script: @escaping Script) throws {
    (listener, port) = try LoopbackServer.listen()
    record = Record()
    let (listener, record) = (listener, record)
    DetachedThread.start {
      while true {
        let descriptor = accept(listener, nil, nil)
        if descriptor < 0 { return }
        let number = record.connections.withLock { count in
          defer { count += 1 }
          return count
        }
        DetachedThread.start { LoopbackServer.serve(descriptor, number, record, script) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The address with scheme.
  var address: String { "http://127.0.0.1:\(port)" }

  /// The requests so far.
  var requests: [LoopbackRequest] { record.requests.withLock { $0 } }

  /// How many connections were made.
  var connections: Int { record.connections.withLock { $0 } }

  /// How many bytes were handed to the system to be sent.
  var bytesSent: Int { record.bytesSent.withLock { $0 } }

  /// How many clients went while a script held the connection.
  var hangUps: Int { record.hangUps.withLock { $0 } }

  /// A port on which nobody listens.
  static func deadPort() throws -> UInt16 {
    let (socket, port) = try listen()
    close(socket)
    return port
  }

  /// A socket that is bound and listens on a free port of loopback.
  static func listen() throws -> (socket: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && Glibc.listen(descriptor, 128) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard descriptor >= 0, isOpen else { throw FixtureError.noSocket }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  private static func serve(_ descriptor: Int32, _ number: Int, _ record: Record, _ script: Script) {
    defer { close(descriptor) }
    var noDelay: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
    var reader = RequestReader(descriptor, connection: number)
    while let request = reader.next() {
      record.requests.withLock { $0.append(request) }
      for step in script(request) where !perform(step, descriptor, record) { return }
    }
  }

  /// Does one step; false when the connection is over.
  private static func perform(_ step: LoopbackStep, _ descriptor: Int32, _ record: Record) -> Bool {
    switch step {
    case .send(let bytes): return write(bytes, descriptor, record)
    case .flood(let bytes, let times):
      for _ in 0..<times where !write(bytes, descriptor, record) { return false }
      return true
    case .hang:
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
      record.hangUps.withLock { $0 += 1 }
      return false
    case .close: return false
    case .reset:
      var option = linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
      return false
    }
  }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32, _ record: Record) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else {
        record.hangUps.withLock { $0 += 1 }
        return false
      }
      record.bytesSent.withLock { $0 += count }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
