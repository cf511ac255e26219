/// A request that somebody sent to a listener of ours; its description shows neither query nor body.
package struct ReceivedRequest: Sendable {
  /// The method in upper case.
  package let method: String
  /// The path, percent-encoding undone.
  package let path: String
  /// The query members in order, percent-encoding undone.
  package let query: [(name: String, value: String)]
  /// The headers.
  package let headers: [HTTPHeader]
  /// The body, up to the listener's limit.
  package let body: [UInt8]
  /// Whether the body was longer than the limit.
  package let isTruncated: Bool

  /// Takes the parts.
  package init(
    method: String, path: String, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = [],
    body: [UInt8] = [], isTruncated: Bool = false
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.isTruncated = isTruncated
  }

  /// The value of the first header of a name, whatever its case.
  package func header(_ name: String) -> String? { headers.first { $0.name.isSameName(as: name) }?.value }

  /// The first query member of a name.
  package func query(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

extension ReceivedRequest: CustomStringConvertible, CustomReflectable {
  /// The method and the path.
  package var description: String { method + " " + path }

  /// Nothing but the description, so that dumps show no secrets.
  package var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
