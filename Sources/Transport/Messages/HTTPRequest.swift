/// A request that is ready to be sent.
package struct HTTPRequest: Hashable, Sendable {
  /// The method in upper case.
  package var method: String
  /// The URL, percent-encoded.
  package var url: String
  /// The headers in order.
  package var headers: [HTTPHeader]
  /// The body.
  package var body: HTTPBody

  /// Makes a request.
  package init(method: String, url: String, headers: [HTTPHeader] = [], body: HTTPBody = .none) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of a name, whatever its case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
