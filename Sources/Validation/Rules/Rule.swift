/// One thing that is checked: what is right, why, how much it weighs, and the check itself.
///
/// Rules are values that stand in files of families, each message beside its check.
package struct Rule: Sendable {
  /// The id that reports, baselines and `--severity` use.
  package let id: String
  /// The names of the same rule in Microsoft's own validator, so that people can search for them.
  package let aliases: [String]
  /// The tab of the wizard that shows the findings.
  package let tab: Tab
  /// The severity in each profile.
  package let levels: RuleLevels
  /// The correct state in one sentence.
  package let statement: String
  /// Why it matters and what to do.
  package let reason: String
  /// A short example, where one helps.
  package let example: RuleExample?
  /// Where the rule comes from.
  package let source: String
  /// Whether some findings have a quick fix.
  package let isFixable: Bool
  let checks: [RuleCheck]

  init(
    _ id: String, _ levels: RuleLevels, _ tab: Tab, aliases: [String] = [], statement: String, reason: String,
    example: RuleExample? = nil, source: String, isFixable: Bool = false, _ check: RuleCheck,
    _ others: RuleCheck...
  ) {
    self.id = id
    self.aliases = aliases
    self.tab = tab
    self.levels = levels
    self.statement = statement
    self.reason = reason
    self.example = example
    self.source = source
    self.isFixable = isFixable
    checks = [check] + others
  }
}
