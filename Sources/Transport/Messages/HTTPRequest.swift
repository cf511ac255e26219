/// A request that is ready to be sent; its description shows neither query, header values nor body.
package struct HTTPRequest: Hashable, Sendable {
  /// The method in upper case.
  package var method: String
  /// The URL, percent-encoded.
  package var url: String
  /// The headers in order.
  package var headers: [HTTPHeader]
  /// The body.
  package var body: HTTPBody

  /// Makes a request; it is checked when it is sent.
  package init(method: String, url: String, headers: [HTTPHeader] = [], body: HTTPBody = .none) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// Makes a request of a known method.
  package init(_ method: HTTPMethod, _ url: String, headers: [HTTPHeader] = [], body: HTTPBody = .none) {
    self.init(method: method.rawValue, url: url, headers: headers, body: body)
  }

  /// The value of the first header of a name, whatever its case.
  package func header(_ name: String) -> String? { headers.value(of: name) }
}

extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  /// The method, the service and the path, since the rest may hold secrets.
  package var description: String {
    method + " " + (URLParts(url).map { $0.scheme + "://" + $0.hostAndPort + $0.path } ?? "(not a URL)")
  }

  /// Nothing but the description, so that dumps show no secrets.
  package var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
