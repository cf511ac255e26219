import Glibc

/// Reads the requests of one connection, one after the other.
struct RequestReader {
  private let descriptor: Int32
  private let number: Int
  private var pending: [UInt8] = []

  init(_ descriptor: Int32, number: Int) {
    self.descriptor = descriptor
    self.number = number
  }

  /// The next request; nil when the client has gone.
  mutating func next() -> LoopbackRequest? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let request = complete() { return request }
      let count = recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      pending += chunk[..<count]
    }
  }

  private mutating func complete() -> LoopbackRequest? {
    guard let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: pending[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let length =
      head.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != ":" }.dropFirst().filter { $0 != " " }) } ?? 0
    guard pending.count >= end.upperBound + length else { return nil }
    let body = Array(pending[end.upperBound..<(end.upperBound + length)])
    pending.removeFirst(end.upperBound + length)
    return LoopbackRequest(connection: number, head: head.map(String.init), body: body)
  }
}
