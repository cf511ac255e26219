package import JSONText
import Transport

/// Something that an answer must be.
package struct PlanExpectation: Sendable {
  /// Where the value stands: `status`, `headers.name`, or `$.path`.
  package let place: String
  /// How it is compared.
  package let comparison: PlanComparison
  /// With what; may hold references.
  package let wanted: JSONFragment

  /// What is wrong with a value, secrets taken out; nil when it is as expected.
  ///
  /// `wanted` is the value of the plan with its references filled in.
  func problem(with found: JSONFragment?, wanted: JSONFragment, _ redactor: Redactor) -> String? {
    guard !comparison.accepts(found, wanted) else { return nil }
    // Secrets go before the text is cut: half of one is still one.
    func shown(_ value: JSONFragment) -> String {
      let text = redactor.redact(value.text)
      return text.count > 120 ? text.prefix(120) + "…" : text
    }
    let place = redactor.redact(self.place)
    guard let found else {
      return comparison == .exists || wanted == .null
        ? "\(place) is missing" : "\(place) is missing, expected \(phrase)\(shown(wanted))"
    }
    switch comparison {
    case .exists: return "\(place) is \(shown(found)), and should not be there"
    case .count:
      let count = PlanComparison.count(found).map { "has \($0) elements" } ?? "is \(shown(found))"
      return "\(place) \(count), expected \(phrase)\(shown(wanted))"
    default: return "\(place) is \(shown(found)), expected \(phrase)\(shown(wanted))"
    }
  }

  /// What stands before the expected value in a sentence.
  private var phrase: String {
    switch comparison {
    case .equals, .exists: ""
    case .not: "anything but "
    case .oneOf: "one of "
    case .count: "a count of "
    case .contains: "something with "
    case .startsWith: "something that starts with "
    case .matches: "something that matches "
    case .lessThan: "less than "
    case .greaterThan: "more than "
    }
  }
}
