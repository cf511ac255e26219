/// A request as a server read it.
struct LoopbackRequest: Sendable {
  /// The number of the connection it came on, from 0.
  let connection: Int
  /// The lines of the head, without the empty one.
  let head: [String]
  /// The body.
  let body: [UInt8]

  var line: String { head.first ?? "" }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The values of a header, in order.
  func values(_ name: String) -> [String] {
    head.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else {
        return nil
      }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
  }
}
