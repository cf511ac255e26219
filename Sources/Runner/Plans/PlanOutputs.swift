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
    if text.hasPrefix("headers.") { return text.count > "headers.".count }
    return text.hasPrefix("$") && PlanPath(text) != nil
  }

  /// The value at a place; nil for nothing.
  func value(at place: String) -> JSONFragment? {
    if place == "status" { return .number(String(status)) }
    if place.hasPrefix("headers.") {
      return headers.value(of: String(place.dropFirst("headers.".count))).map { .string($0) }
    }
    if place == "body" { return body }
    let path = place.hasPrefix("body") ? place.dropFirst("body".count) : place[...]
    return PlanPath(path).flatMap { path in body.flatMap { path.value(in: $0) } }
  }
}
