/// What a server answered; its description shows neither header values nor body.
package struct HTTPResponse: Sendable {
  /// The status code.
  package var status: Int
  /// The reason phrase, empty in HTTP/2.
  package var reason: String
  /// The headers in order, repeated ones included.
  package var headers: [HTTPHeader]
  /// The body, decoded from its transfer and content encoding.
  package var body: [UInt8]
  /// Whether the body was cut at the size limit.
  package var isTruncated = false
  /// How long the phases took.
  package var timing = HTTPTiming()
  /// The request head as it was really sent, line by line.
  package var sentHead: [String] = []
  /// The address that answered, the proxy's when there was one.
  package var remoteAddress = ""
  /// The protocol version, as `1.1` or `2`.
  package var httpVersion = ""
  /// Where a redirection leads, absolute; nil without one.
  package var redirectURL: String?
  /// Whether a connection of an earlier exchange was used.
  package var isReusedConnection = false
  /// The proxy that was used, without credentials; nil for none.
  package var proxy: String?
  /// How many bytes the body had on the wire, before decoding.
  package var wireBytes = 0
  /// How many bytes of a body were sent with the request.
  package var sentBytes = 0

  /// Makes an answer.
  package init(status: Int, reason: String = "", headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of a name, whatever its case.
  package func header(_ name: String) -> String? { headers.value(of: name) }
}

extension HTTPResponse: CustomStringConvertible, CustomReflectable {
  /// The status and the sizes.
  package var description: String { "\(status), \(headers.count) headers, \(body.count) bytes" }

  /// Nothing but the description, so that dumps show no secrets.
  package var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}
