import ArgumentParser
import Validation

/// Which rules of the catalogue are listed.
struct RuleChoice: ParsableArguments {
  @Option(help: "Only rules that are checked in a profile: import, certify or style.")
  var profile: Profile?

  @Option(help: "Only rules of a severity, in the profile or in any: error, warning or info.")
  var severity: Severity?

  @Option(help: "Only rules of a tab of the wizard: describe, security, definition, test or all.")
  var tab: Tab?

  @Flag(help: "Only rules that offer fixes.")
  var fixable = false

  /// Whether a rule is listed.
  func takes(_ rule: Rule) -> Bool {
    let profiles = profile.map { [$0] } ?? Profile.allCases
    let severities = profiles.compactMap { rule.levels[$0] }
    if profile != nil, severities.isEmpty { return false }
    if let severity, !severities.contains(severity) { return false }
    if let tab, rule.tab != tab { return false }
    return !fixable || rule.isFixable
  }
}

extension Severity: ExpressibleByArgument {}

extension Tab: ExpressibleByArgument {}
