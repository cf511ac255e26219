/// What a server does after a request.
package enum LoopbackStep: Sendable {
  /// Sends bytes.
  case send([UInt8])
  /// Sends bytes again and again, as often as is said, until the client hangs up.
  case flood([UInt8], times: Int)
  /// Says and reads nothing more until the client hangs up.
  case hang
  /// Ends the connection in order.
  case close
  /// Breaks the connection off.
  case reset

  /// Sends text.
  package static func text(_ text: String) -> LoopbackStep { .send(Array(text.utf8)) }

  /// Sends a whole answer; `headers` are lines, each with its end.
  package static func reply(
    _ body: String = "ok", status: String = "200 OK", headers: String = ""
  ) -> LoopbackStep {
    reply(bytes: Array(body.utf8), status: status, headers: headers)
  }

  /// Sends a whole answer in JSON; `headers` are lines, each with its end.
  package static func json(
    _ body: String, status: String = "200 OK", headers: String = ""
  ) -> LoopbackStep {
    reply(body, status: status, headers: "Content-Type: application/json\r\n" + headers)
  }

  /// Sends a whole answer with a body of bytes.
  package static func reply(bytes: [UInt8], status: String = "200 OK", headers: String = "") -> LoopbackStep {
    .send(Array("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes)
  }
}
