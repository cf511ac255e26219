import JSONText

/// What a schema says about the size of numbers, with the text to quote.
struct NumberBounds: Sendable {
  struct Bound: Sendable {
    let number: JSONNumber
    let text: String
    let isExclusive: Bool
  }

  let minimum: Bound?
  let maximum: Bound?
  let divisor: Bound?

  init(_ keywords: CheckedKeywords) {
    minimum = NumberBounds.bound(keywords[.minimum], keywords[.exclusiveMinimum])
    maximum = NumberBounds.bound(keywords[.maximum], keywords[.exclusiveMaximum])
    divisor = NumberBounds.bound(keywords[.multipleOf], nil)
  }

  var isEmpty: Bool { minimum == nil && maximum == nil && divisor == nil }

  /// `exclusive` is a truth value in draft 4, and a bound of its own in later drafts.
  private static func bound(_ value: JSONValue?, _ exclusive: JSONValue?) -> Bound? {
    if let text = exclusive?.numberText, let number = JSONNumber(text) {
      return Bound(number: number, text: text, isExclusive: true)
    }
    guard let text = value?.numberText, let number = JSONNumber(text) else { return nil }
    return Bound(number: number, text: text, isExclusive: exclusive?.boolean ?? false)
  }
}
