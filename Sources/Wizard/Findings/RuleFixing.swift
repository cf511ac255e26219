import ConnectorModel
import JSONText
import Validation

/// Applies the fixes of one rule's findings to a copy of the connector, as one change.
///
/// Fixes may overlap, and one may take the cause of another away, so what is left is found anew after each attempt.
/// Many are tried together; where they do not take as many findings away as they are, or make new errors, half of
/// them is tried, down to a single one, which is then left alone.
struct RuleFixing {
  /// How often fixes are tried at most; what is left then is left to the next time.
  private static let mostAttempts = 100
  private static let mostTogether = 512

  /// The id of the rule.
  let rule: String
  /// Whether nothing of what was applied needs a person to look at it first.
  private(set) var isSafe = true
  /// How many findings of the rule are gone.
  var fixed: Int { before - left }
  /// How many findings of the rule are left.
  private(set) var left: Int

  private let before: Int
  private var steps: [ConnectorEdit.Step] = []
  private var session: EditSession
  private var validator: IncrementalValidator
  private var findings: [Finding]
  private var refused: Set<Refusal> = []

  private struct Refusal: Hashable {
    let place: Place
    let message: String
  }

  /// Tries the fixes of a rule.
  init(_ rule: String, of connector: Connector, _ settings: CheckSettings) {
    self.rule = rule
    session = EditSession(connector)
    validator = IncrementalValidator(settings.validator)
    findings = validator.findings(of: connector)
    left = findings.count { $0.rule == rule }
    before = left
    finish()
  }

  /// The change that makes all of it one step of undo; nil when no fix helps.
  var edit: ConnectorEdit? {
    guard !steps.isEmpty else { return nil }
    return ConnectorEdit(
      title: "Fix \(max(1, fixed)) \(fixed > 1 ? "findings" : "finding") of \(rule)", steps: steps)
  }

  /// What has become of the findings, in a sentence.
  var outcome: String {
    "Fixed \(max(1, fixed)) of \(rule), \(left == 0 ? "none" : "\(left)") left; one undo step"
  }

  private mutating func finish() {
    var size = Self.mostTogether
    for _ in 0..<Self.mostAttempts {
      let candidates = findings.filter { finding in
        finding.rule == rule && finding.fix != nil
          && !refused.contains(Refusal(place: finding.place, message: finding.message))
      }
      // The last ones first: what is taken out of a list moves only what follows.
      let batch = candidates.suffix(size).reversed()
      guard let first = batch.first else { return }
      if attempt(Array(batch)) {
        size = min(Self.mostTogether, size * 2)
      } else if batch.count == 1 {
        refused.insert(Refusal(place: first.place, message: first.message))
        size = Self.mostTogether
      } else {
        size = batch.count / 2
      }
    }
  }

  /// Carries fixes out; false, and nothing has happened, when that does not help.
  private mutating func attempt(_ batch: [Finding]) -> Bool {
    var session = session
    var made: [ConnectorEdit.Step] = []
    var count = 0
    var isSafe = isSafe
    for finding in batch {
      guard let fix = finding.fix, let edit = fix.edit(of: session.connector),
        (try? session.perform(edit)) == true
      else { continue }
      made += edit.steps
      count += 1
      isSafe = isSafe && fix.isSafe
    }
    guard count > 0 else { return false }
    var validator = validator
    let after = validator.findings(of: session.connector)
    guard helps(after, in: session.connector, taking: count) else { return false }
    self.session = session
    self.validator = validator
    self.isSafe = isSafe
    findings = after
    left = after.count { $0.rule == rule }
    steps += made
    return true
  }

  private func helps(_ after: [Finding], in changed: Connector, taking count: Int) -> Bool {
    for file in ConnectorFile.allCases {
      switch (session.connector[file].syntaxError, changed[file].syntaxError) {
      case (nil, nil): continue
      case (nil, _?): return false
      // What stands in a file comes to light only when it is JSON.
      case (_?, nil): return true
      case (let old?, let new?): if new.offset > old.offset { return true }
      }
    }
    return after.count { $0.rule == rule } <= left - count
      && after.count { $0.severity == .error } <= findings.count { $0.severity == .error }
  }
}
