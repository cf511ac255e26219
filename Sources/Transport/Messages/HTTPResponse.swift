/// What a server answered.
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
  /// The address that answered.
  package var remoteAddress = ""

  /// Makes an answer.
  package init(status: Int, reason: String = "", headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of a name, whatever its case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
