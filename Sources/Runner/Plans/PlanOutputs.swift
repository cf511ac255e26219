import JSONText
import Transport

/// What a step brought: its status, headers and body.
struct PlanOutputs: Sendable {
  let status: Int
  let headers: [HTTPHeader]
  let body: JSONFragment?

  init(_ response: HTTPResponse) {
    status = response.status
    headers = response.headers
    if let document = try? JSONDocument(response.body) {
      body = JSONFragment(document.root)
    } else {
      body = response.body.isEmpty ? nil : .string(String(decoding: response.body, as: UTF8.self))
    }
  }

  /// The outputs of a trigger whose event is given.
  init(event: JSONFragment) {
    status = 200
    headers = []
    body = event
  }

  /// Whether a text names a place of an answer.
  static func isPlace(_ text: String) -> Bool {
    if text == "status" { return true }
    if header(text) != nil { return true }
    return ["$.", "$["].contains { text.hasPrefix($0) } && PlanPath(text) != nil || text == "$"
  }

  /// The name of the header that a place is, `headers.name` or `header.name`; nil for other places.
  static func header(_ place: String) -> String? {
    for start in ["headers.", "header."] where place.hasPrefix(start) && place.count > start.count {
      return String(place.dropFirst(start.count))
    }
    return nil
  }

  /// The value at a place; nil for nothing.
  func value(at place: String) -> JSONFragment? {
    if place == "status" { return .number(String(status)) }
    if let name = PlanOutputs.header(place) { return headers.value(of: name).map { .string($0) } }
    if place == "body" { return body }
    let path = place.hasPrefix("body") ? place.dropFirst("body".count) : place[...]
    return PlanPath(path).flatMap { path in body.flatMap { path.value(in: $0) } }
  }
}
