import Glibc
import Synchronization

/// A scripted HTTP/1.1 server on 127.0.0.1, one thread to a connection.
package final class LoopbackServer: Sendable {
  package typealias Script = @Sendable (LoopbackRequest) -> [LoopbackStep]

  private let listener: LoopbackListener
  private let record = Record()

  private final class Record: Sendable {
    let requests = Mutex<[LoopbackRequest]>([])
    let connections = Mutex(0)
    let bytesSent = Mutex(0)
    let hangUps = Mutex(0)
  }

  /// Starts a server that answers each request by the steps of a script.
  package init(_ script: @escaping Script) throws(LoopbackError) {
    listener = try LoopbackListener()
    let record = record
    listener.serve { connection, number in
      record.connections.withLock { $0 += 1 }
      LoopbackServer.talk(connection, number, record, script)
    }
  }

  /// The port that is listened on.
  package var port: UInt16 { listener.port }

  /// The address without scheme.
  package var host: String { "127.0.0.1:\(port)" }

  /// The address with scheme.
  package var address: String { "http://" + host }

  /// The requests so far.
  package var requests: [LoopbackRequest] { record.requests.withLock { $0 } }

  /// How many connections were made.
  package var connections: Int { record.connections.withLock { $0 } }

  /// How many bytes were handed to the system to be sent.
  package var bytesSent: Int { record.bytesSent.withLock { $0 } }

  /// How many clients went while a script held the connection.
  package var hangUps: Int { record.hangUps.withLock { $0 } }

  /// A port on which nobody listens.
  package static func deadPort() throws(LoopbackError) -> UInt16 { try LoopbackListener().port }

  private static func talk(_ connection: Int32, _ number: Int, _ record: Record, _ script: Script) {
    var reader = RequestReader(connection, number: number)
    while let request = reader.next() {
      record.requests.withLock { $0.append(request) }
      for step in script(request) where !perform(step, connection, record) { return }
    }
  }

  /// Does one step; false when the connection is over.
  private static func perform(_ step: LoopbackStep, _ connection: Int32, _ record: Record) -> Bool {
    switch step {
    case .send(let bytes): return write(bytes, connection, record)
    case .flood(let bytes, let times):
      for _ in 0..<times where !write(bytes, connection, record) { return false }
      return true
    case .hang:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
      record.hangUps.withLock { $0 += 1 }
      return false
    case .close: return false
    case .reset:
      var option = linger(l_onoff: 1, l_linger: 0)
      setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
      return false
    }
  }

  private static func write(_ bytes: [UInt8], _ connection: Int32, _ record: Record) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
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
