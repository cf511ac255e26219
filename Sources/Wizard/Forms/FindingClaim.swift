import ConnectorModel
import Validation

/// Which of the findings that stand on a whole object one field would mend.
///
/// What is missing has no place of its own, so its finding stands on what lacks it.
package struct FindingClaim: Sendable {
  /// The object.
  let place: Place
  /// The rules; empty for whatever no other field claims.
  let rules: Set<String>
  /// Words that the sentence of the finding has, where one rule speaks of several fields.
  let words: String?

  /// Claims findings of some rules.
  init(_ rules: String..., at place: Place, saying words: String? = nil) {
    self.place = place
    self.rules = Set(rules)
    self.words = words
  }

  /// Claims what is said of an object and belongs to no other field.
  static func rest(of place: Place) -> FindingClaim { FindingClaim(at: place) }

  /// Whether it is only of what others leave.
  var isRest: Bool { rules.isEmpty }

  /// Whether a finding is of this kind.
  func takes(_ finding: Finding) -> Bool {
    finding.place == place && (isRest || rules.contains(finding.rule))
      && (words.map { finding.message.contains($0) } ?? true)
  }
}
