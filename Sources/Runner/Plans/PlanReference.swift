/// The parts of a reference: `create.body.id` is the place `body.id` of `create`.
struct PlanReference: Hashable {
  /// The name of a step, of a captured value, or `item`.
  let head: String
  /// The path behind it, with the dot or bracket that it begins with.
  let tail: String

  init(_ text: String) {
    head = String(text.prefix { $0 != "." && $0 != "[" })
    tail = String(text.dropFirst(head.count))
  }

  /// The place of an answer that the path names.
  var place: String { tail.hasPrefix(".") ? String(tail.dropFirst()) : tail }

  /// Whether the path can be one into an answer.
  var namesAnswer: Bool {
    if place == "status" || place == "body" { return true }
    if PlanOutputs.header(place) != nil { return true }
    return place.hasPrefix("body") && !place.dropFirst("body".count).isEmpty
      && PlanPath(place.dropFirst("body".count)) != nil
  }

  /// Whether the path can be one into a value.
  var namesValue: Bool { PlanPath(tail) != nil }
}
