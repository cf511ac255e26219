package import ConnectorModel

/// Checks connectors against the rules of a profile.
///
///     Validator(profile: .certify).findings(of: connector)
package struct Validator: Sendable {
  /// The profile.
  package let profile: Profile
  /// What the user made of single rules.
  package let overrides: [String: SeverityOverride]

  /// Chooses the profile; the keys of `overrides` are ids or aliases of rules.
  package init(profile: Profile = .certify, overrides: [String: SeverityOverride] = [:]) {
    self.profile = profile
    self.overrides = overrides
  }

  /// Everything found, in the order of the files: the definition first, then the properties.
  package func findings(of connector: Connector) -> [Finding] {
    var incremental = IncrementalValidator(self)
    return incremental.findings(of: connector)
  }
}
