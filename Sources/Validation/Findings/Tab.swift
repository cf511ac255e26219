/// The tab of the wizard on which a finding is shown.
package enum Tab: String, CaseIterable, Hashable, Sendable {
  /// The connector itself: title, host, icon colour, metadata.
  case describe
  /// Security definitions, connection parameters, OAuth settings.
  case security
  /// Operations, parameters, schemas, policies, script.
  case definition
  /// What only a test run uses.
  case test
  /// Every tab: faults of a file as a whole, shown as a banner.
  case all
}
