/// What a user makes of a rule, whatever the profile says: `--severity RULE=off|info|warning|error`.
package enum SeverityOverride: Hashable, Sendable {
  /// The rule is not checked.
  case off
  /// The rule is checked and its findings have this severity.
  case severity(Severity)

  /// Reads `off` or the name of a severity; nil for other words.
  package init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}
