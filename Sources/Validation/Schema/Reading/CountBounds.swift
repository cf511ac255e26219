import JSONText

/// The smallest and largest number of characters, items or members.
struct CountBounds: Sendable {
  let minimum: Int?
  let maximum: Int?

  init(_ minimum: JSONValue?, _ maximum: JSONValue?) {
    self.minimum = minimum.flatMap { CountBounds.count($0) }
    self.maximum = maximum.flatMap { CountBounds.count($0) }
  }

  var isEmpty: Bool { minimum == nil && maximum == nil }

  /// A count may be written `2.0`.
  private static func count(_ value: JSONValue) -> Int? {
    value.integer ?? value.double.flatMap { Int(exactly: $0) }
  }
}
