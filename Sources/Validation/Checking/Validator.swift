package import ConnectorModel

/// Checks connectors against the rules of a profile.
///
///     Validator(profile: .certify).findings(of: connector)
package struct Validator: Sendable {
  /// The profile.
  package let profile: Profile
  /// What the user made of single rules.
  package let overrides: [String: SeverityOverride]
  let rules: RuleSet

  /// Chooses the profile; the keys of `overrides` are ids or aliases of rules.
  package init(profile: Profile = .certify, overrides: [String: SeverityOverride] = [:]) {
    self.profile = profile
    self.overrides = overrides
    rules = RuleSet(profile, overrides)
  }

  /// Everything found, in the order of the files: the definition first, then the properties.
  package func findings(of connector: Connector) -> [Finding] {
    var incremental = IncrementalValidator(self)
    return incremental.findings(of: connector)
  }

  /// Sorts findings as the files run and drops what is said twice.
  static func inOrder(_ findings: [Finding]) -> [Finding] {
    let sorted = findings.sorted { left, right in
      if left.place.file != right.place.file { return left.place.file == .definition }
      // What is said of a file as a whole comes first.
      if left.offset != right.offset { return left.offset ?? -1 < right.offset ?? -1 }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.message < right.message
    }
    var unique: [Finding] = []
    unique.reserveCapacity(sorted.count)
    for finding in sorted where finding != unique.last { unique.append(finding) }
    return unique
  }
}
