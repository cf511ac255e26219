import ConnectorModel
package import JSONText

/// How a plan compares a value of an answer.
package enum PlanComparison: String, CaseIterable, Hashable, Sendable {
  /// The same value, whatever the spelling of numbers and the order of members.
  case equals
  /// Any other value.
  case not
  /// One of some values.
  case oneOf = "one-of"
  /// Whether there is a value at all.
  case exists
  /// The number of elements, members or characters.
  case count
  /// A text within a text, an element of a list, or the name of a member.
  case contains
  /// A text that begins so.
  case startsWith = "starts-with"
  /// A text that a regular expression fits somewhere (ECMA-262, as `pattern` of a schema).
  case matches
  case lessThan = "less-than"
  case greaterThan = "greater-than"

  /// Why it does not take a value of a plan; nil when it does.
  ///
  /// A reference is taken everywhere, since what it brings is known later.
  package func refusal(of wanted: JSONFragment) -> String? {
    let said = "'\(rawValue)' does not take \(String(wanted.text.prefix(120)))"
    if case .string(let text) = wanted, PlanText.hasReference(text) { return nil }
    switch (self, wanted) {
    case (.equals, _), (.not, _), (.contains, _), (.oneOf, .array), (.exists, .boolean),
      (.startsWith, .string),
      (.lessThan, .number), (.greaterThan, .number):
      return nil
    case (.matches, .string(let pattern)):
      guard case .unusable(let reason) = PlanPattern(pattern, in: "") else { return nil }
      return reason
    case (.count, .number(let text)) where Int(text).map({ $0 >= 0 }) == true: return nil
    case (.oneOf, _): return said + ", but a list"
    case (.exists, _): return said + ", but true or false"
    case (.count, _): return said + ", but a whole number"
    case (.startsWith, _): return said + ", but a text"
    case (.matches, _): return said + ", but a regular expression"
    case (.lessThan, _), (.greaterThan, _): return said + ", but a number"
    }
  }

  /// Whether a value, nil where there is none, is as wanted.
  func accepts(_ found: JSONFragment?, _ wanted: JSONFragment) -> Bool {
    if self == .exists { return (found != nil) == (wanted == .boolean(true)) }
    guard let found else { return self == .not }
    switch (self, found, wanted) {
    case (.equals, _, _): return PlanComparison.isSame(found, wanted)
    case (.not, _, _): return !PlanComparison.isSame(found, wanted)
    case (.oneOf, _, .array(let values)): return values.contains { PlanComparison.isSame(found, $0) }
    case (.count, _, _):
      return PlanComparison.count(found).map { PlanComparison.isSame(.number(String($0)), wanted) } ?? false
    case (.contains, .string(let text), .string(let part)): return text.contains(part)
    case (.contains, .array(let elements), _): return elements.contains { PlanComparison.isSame($0, wanted) }
    case (.contains, .object, .string(let name)): return found[name] != nil
    case (.startsWith, .string(let text), .string(let start)): return text.hasPrefix(start)
    case (.matches, _, .string(let pattern)): return PlanPattern(pattern, in: found.fieldText) == .fits
    case (.lessThan, _, _): return PlanComparison.isOrdered(found, wanted)
    case (.greaterThan, _, _): return PlanComparison.isOrdered(wanted, found)
    default: return false
    }
  }

  /// How many elements, members or characters a value has; nil for other values.
  static func count(_ value: JSONFragment) -> Int? {
    switch value {
    case .array(let elements): elements.count
    case .object(let members): members.count
    case .string(let text): text.count
    default: nil
    }
  }

  private static func isOrdered(_ low: JSONFragment, _ high: JSONFragment) -> Bool {
    guard let low = number(low), let high = number(high) else { return false }
    return low < high
  }

  /// The number that a value is; headers are text that may hold one.
  private static func number(_ value: JSONFragment) -> JSONNumber? {
    switch value {
    case .number(let text): JSONNumber(text)
    case .string(let text): NumberText.isNumber(text) ? JSONNumber(text) : nil
    default: nil
    }
  }

  private static func isSame(_ left: JSONFragment, _ right: JSONFragment) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      // By their digits: long ids differ in some that a `Double` does not have.
      return left == right || JSONNumber(left).map { $0 == JSONNumber(right) } ?? false
    // Headers are text, and plans write numbers without quotes.
    case (.string(let left), .number(let right)), (.number(let left), .string(let right)):
      return left == right
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    case (.object(let members), .object(let others)):
      return members.count == others.count
        && members.allSatisfy { member in right[member.key].map { isSame(member.value, $0) } ?? false }
    default: return left == right
    }
  }
}
