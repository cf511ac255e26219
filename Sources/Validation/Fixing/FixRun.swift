package import ConnectorModel
import JSONText

/// Applies the fixes of a connector's findings as long as they take findings away.
///
/// Many fixes are tried together; where they do not take as many findings away as they are, or where an error
/// appears that was not there, they are taken back and half of them is tried, down to a single one, which is then
/// left alone. So a run ends: every step that stays makes the list of findings shorter.
package struct FixRun {
  /// How often fixes are tried at most, where nobody waits and where somebody does; what is left then is left to the
  /// next run.
  private static let mostAttempts = (unattended: 2000, attended: 100)
  private static let mostTogether = 512

  /// The connector with what was changed.
  package private(set) var session: EditSession
  /// What is found in it now.
  package private(set) var findings: [Finding]
  /// How many fixes were applied.
  package private(set) var applied = 0
  /// Whether nothing of what was applied needs a person to look at it first.
  package private(set) var isSafe = true
  /// What was done, step by step, to make one change of it.
  package private(set) var steps: [ConnectorEdit.Step] = []

  private let rules: Set<String>?
  private let isAttended: Bool
  private let choose: ([Finding]) -> [Finding]
  private var validator: IncrementalValidator
  private var refused: Set<FindingKey> = []

  /// Applies fixes until none is left that helps.
  ///
  /// - Parameters:
  ///   - connector: The connector as it is.
  ///   - validator: What finds.
  ///   - rules: The rules whose findings are fixed; nil for all.
  ///   - isAttended: Whether a person looks at the change: then fixes that need that are made, too, and a fix may
  ///     leave a smaller task of another rule behind; unattended, all findings must get fewer.
  ///   - choose: Takes out of all findings those that are fixed.
  package init(
    _ connector: Connector, _ validator: Validator, rules: Set<String>?, isAttended: Bool,
    choosing choose: @escaping ([Finding]) -> [Finding] = { $0 }
  ) {
    session = EditSession(connector)
    self.rules = rules
    self.isAttended = isAttended
    self.choose = choose
    self.validator = IncrementalValidator(validator)
    findings = self.validator.findings(of: connector)
    finish()
  }

  /// The connector as it is now.
  package var connector: Connector { session.connector }

  /// How many findings have a fix that a person has to look at first.
  package var needingReview: Int { chosen.count { $0.fix?.isSafe == false } }

  private mutating func finish() {
    var size = Self.mostTogether
    for _ in 0..<(isAttended ? Self.mostAttempts.attended : Self.mostAttempts.unattended) {
      let batch = FixBatch(candidates, of: connector, atMost: size)
      guard !batch.findings.isEmpty else { return }
      if let edit = batch.edit, attempt(edit, for: batch.findings) {
        size = min(Self.mostTogether, size * 2)
      } else if batch.findings.count == 1 || batch.edit == nil {
        refused.formUnion(batch.findings.map { FindingKey($0) })
        size = Self.mostTogether
      } else {
        size = batch.findings.count / 2
      }
    }
  }

  private var chosen: [Finding] { choose(findings).filter { $0.fix != nil && isOfRules($0) } }

  private var candidates: [Finding] {
    chosen.filter { isAttended || $0.fix?.isSafe == true }.filter { !refused.contains(FindingKey($0)) }
  }

  private func isOfRules(_ finding: Finding) -> Bool { rules?.contains(finding.rule) ?? true }

  /// How many findings there are of those that must get fewer.
  private func count(_ findings: [Finding]) -> Int {
    isAttended ? findings.count(where: isOfRules) : findings.count
  }

  /// Carries an edit out; false, and nothing has happened, when it does not help.
  private mutating func attempt(_ edit: ConnectorEdit, for fixed: [Finding]) -> Bool {
    var session = session
    do throws(ConnectorEditError) {
      guard try session.perform(edit) else { return false }
    } catch {
      return false
    }
    var validator = validator
    let after = validator.findings(of: session.connector)
    guard helps(after, in: session.connector, taking: fixed.count) else { return false }
    self.session = session
    self.validator = validator
    findings = after
    applied += fixed.count
    steps += edit.steps
    isSafe = isSafe && fixed.allSatisfy { $0.fix?.isSafe == true }
    return true
  }

  private func helps(_ after: [Finding], in changed: Connector, taking count: Int) -> Bool {
    for file in ConnectorFile.allCases {
      switch (connector[file].syntaxError, changed[file].syntaxError) {
      case (nil, nil): continue
      case (nil, _?): return false
      // What stands in a file comes to light only when it is JSON.
      case (_?, nil): return true
      case (let old?, let new?): if new.offset > old.offset { return true }
      }
    }
    guard self.count(after) <= self.count(findings) - count else { return false }
    var known: [ErrorKey: Int] = [:]
    for finding in findings where finding.severity == .error { known[ErrorKey(finding), default: 0] += 1 }
    for finding in after where finding.severity == .error {
      guard let left = known[ErrorKey(finding)], left > 0 else { return false }
      known[ErrorKey(finding)] = left - 1
    }
    return true
  }

  /// An error, wherever in its file it stands, since what is taken out of a list moves what follows, and whatever its
  /// numbers: they may tell a size that every change is about.
  private struct ErrorKey: Hashable {
    let rule: String
    let file: ConnectorFile
    let words: String

    init(_ finding: Finding) {
      rule = finding.rule
      file = finding.place.file
      words = finding.message.filter { !$0.isNumber }
    }
  }
}
