import Transport

/// A request while it is put together.
struct RequestDraft {
  var method: String
  var path = ""
  /// The values of path parameters, encoded as they stand in the path.
  var segments: [String: String] = [:]
  /// Names and values, both encoded.
  var query: [(name: String, value: String)] = []
  var headers: [HTTPHeader] = []
  var body: HTTPBody = .none
  var notes: [String] = []
  var secrets: [String: Secret] = [:]
  /// The headers and query parameters that carry a secret, hidden by their place whatever their value.
  var hiding = SecretPlaces()

  init(method: String) { self.method = method }

  /// The value of a header, whatever the case of its name.
  func header(_ name: String) -> String? {
    headers.value(of: name)
  }

  /// Sets a header in the place of any of the same name.
  mutating func setHeader(_ name: String, _ value: String) {
    removeHeader(name)
    headers.append(HTTPHeader(name: name, value: value))
  }

  mutating func removeHeader(_ name: String) {
    headers.removeAll { $0.name.isSameName(as: name) }
  }

  /// The request with its address before it.
  func request(at base: String) -> HTTPRequest {
    HTTPRequest(method: method, url: base + target, headers: headers, body: body)
  }

  /// Path and query together; a path that has a query of its own is continued with `&`.
  var target: String {
    guard !query.isEmpty else { return path }
    var target = path
    let last = path.utf8.last
    var separator =
      !path.utf8.contains(UInt8(ascii: "?"))
      ? "?" : last == UInt8(ascii: "?") || last == UInt8(ascii: "&") ? "" : "&"
    for (name, value) in query {
      target += separator + name + "=" + value
      separator = "&"
    }
    return target
  }
}
