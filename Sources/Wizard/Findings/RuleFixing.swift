import ConnectorModel
import JSONText
import SafeText
import Validation

/// The fixes of one rule's findings, tried on a copy of the connector, as one change.
struct RuleFixing {
  /// Whether nothing of what was applied needs a person to look at it first.
  let isSafe: Bool
  /// How many findings of the rule are left.
  let left: Int
  /// The change that makes all of it one step of undo; nil when no fix helps.
  let edit: ConnectorEdit?
  /// What has become of the findings, in a sentence.
  let outcome: String

  /// Tries the fixes of a rule.
  init(_ rule: String, of connector: Connector, _ settings: CheckSettings) {
    let run = FixRun(connector, settings.validator, rules: [rule], isAttended: true)
    isSafe = run.isSafe
    left = run.findings.count { $0.rule == rule }
    edit =
      run.steps.isEmpty
      ? nil
      : ConnectorEdit(
        title: "Fix \(run.applied.counted("finding")) of \(rule)", steps: run.steps)
    outcome = "Fixed \(run.applied) of \(rule), \(left == 0 ? "none" : "\(left)") left; one undo step"
  }
}
