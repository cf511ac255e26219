/// A request as a server read it.
package struct LoopbackRequest: Sendable {
  /// The number of the connection it came on, from 0.
  package let connection: Int
  /// The lines of the head, without the empty one.
  package let head: [String]
  /// The body.
  package let body: [UInt8]

  /// The line of the request.
  package var line: String { head.first ?? "" }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The values of a header, in order.
  package func values(_ name: String) -> [String] {
    head.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else {
        return nil
      }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
  }
}
