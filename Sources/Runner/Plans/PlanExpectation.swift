package import JSONText

/// Something that an answer must be.
package struct PlanExpectation: Sendable {
  /// How a value is compared.
  package enum Test: Hashable, Sendable {
    /// The same value, whatever the spelling of numbers.
    case equals(JSONFragment)
    /// One of some values.
    case oneOf([JSONFragment])
    /// Whether there is a value at all.
    case exists(Bool)
    /// The number of elements, members or characters.
    case count(Int)
    /// A text within a text, or an element of a list.
    case contains(JSONFragment)
    case startsWith(String)
    case lessThan(Double)
    case greaterThan(Double)
    case not(JSONFragment)
  }

  /// Where the value stands: `status`, `headers.name`, or `$.path`.
  package let place: String
  /// How it is compared.
  package let test: Test

  /// The names of comparisons in a plan.
  static let operators = [
    "equals", "one-of", "exists", "count", "contains", "starts-with", "less-than", "greater-than", "not",
  ]

  /// What is wrong with a value; nil when it is as expected.
  func problem(with found: JSONFragment?) -> String? {
    let shown = found.map { String($0.text.prefix(120)) } ?? "nothing"
    switch test {
    case .exists(let wanted):
      guard (found != nil) != wanted else { return nil }
      return wanted ? "\(place) is missing" : "\(place) is \(shown), and should not be there"
    case .equals(let wanted):
      return found.map { PlanExpectation.isSame($0, wanted) } == true
        ? nil : "\(place) is \(shown), expected \(wanted.text)"
    case .oneOf(let wanted):
      return found.map { found in wanted.contains { PlanExpectation.isSame(found, $0) } } == true
        ? nil : "\(place) is \(shown), expected one of " + wanted.map(\.text).joined(separator: ", ")
    case .not(let unwanted):
      return found.map { PlanExpectation.isSame($0, unwanted) } == true
        ? "\(place) is \(shown), expected anything else" : nil
    case .count(let wanted):
      let count = found.flatMap(PlanExpectation.count)
      return count == wanted
        ? nil : "\(place) has \(count.map { String($0) } ?? "no") elements, expected \(wanted)"
    case .contains(let wanted):
      return found.map { PlanExpectation.holds($0, wanted) } == true
        ? nil : "\(place) is \(shown), which does not contain \(wanted.text)"
    case .startsWith(let wanted):
      if case .string(let text)? = found, text.hasPrefix(wanted) { return nil }
      return "\(place) is \(shown), expected something that starts with \(wanted)"
    case .lessThan(let limit):
      if case .number(let text)? = found, let number = Double(text), number < limit { return nil }
      return "\(place) is \(shown), expected less than \(limit)"
    case .greaterThan(let limit):
      if case .number(let text)? = found, let number = Double(text), number > limit { return nil }
      return "\(place) is \(shown), expected more than \(limit)"
    }
  }

  private static func isSame(_ left: JSONFragment, _ right: JSONFragment) -> Bool {
    if case .number(let left) = left, case .number(let right) = right { return Double(left) == Double(right) }
    // Headers and values of YAML may be text where a number is meant.
    if case .string(let left) = left, case .number(let right) = right { return left == right }
    return left == right
  }

  private static func count(_ value: JSONFragment) -> Int? {
    switch value {
    case .array(let elements): elements.count
    case .object(let members): members.count
    case .string(let text): text.count
    default: nil
    }
  }

  private static func holds(_ value: JSONFragment, _ wanted: JSONFragment) -> Bool {
    switch (value, wanted) {
    case (.string(let text), .string(let part)): text.contains(part)
    case (.array(let elements), _): elements.contains { isSame($0, wanted) }
    case (.object, .string(let name)): value[name] != nil
    default: false
    }
  }
}
