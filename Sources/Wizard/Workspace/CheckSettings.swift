package import Validation

/// How a connector is checked: the profile, and what its project makes of single rules.
package struct CheckSettings: Hashable, Sendable {
  /// What is asked for.
  package var profile: Profile
  /// The severities by the id or alias of the rule.
  package let overrides: [String: SeverityOverride]

  /// Describes a check; the defaults are those of `conwiz validate`.
  package init(profile: Profile = .certify, overrides: [String: SeverityOverride] = [:]) {
    self.profile = profile
    self.overrides = overrides
  }

  /// The validator of these rules.
  package var validator: Validator { Validator(profile: profile, overrides: overrides) }

  /// What the project makes of a rule, nil where the profile decides.
  func choice(of rule: Rule) -> SeverityOverride? {
    ([rule.id] + rule.aliases).lazy.compactMap { overrides[$0] }.first
  }
}
