import ConnectorModel
import JSONText
import Validation

/// Applies the safe fixes of a connector's findings as long as they take findings away.
///
/// Many fixes are tried together; where they do not take as many findings away as they are, or where an error
/// appears that was not there, they are taken back and half of them is tried, down to a single one, which is then
/// left alone. So a run ends: every step that stays makes the list of findings shorter.
struct FixRun {
  /// How often fixes are tried at most.
  private static let mostAttempts = 2000
  private static let mostTogether = 512

  /// The connector with what was changed.
  private(set) var session: EditSession
  /// What is found in it now.
  private(set) var findings: [Finding]
  /// How many fixes were applied.
  private(set) var applied = 0

  private let sight: Sight
  private let rules: Set<String>?
  private var validator: IncrementalValidator
  private var refused: Set<FindingKey> = []

  var connector: Connector { session.connector }

  init(_ connector: Connector, _ sight: Sight, rules: Set<String>?) {
    session = EditSession(connector)
    self.sight = sight
    self.rules = rules
    validator = IncrementalValidator(sight.settings.validator)
    findings = validator.findings(of: connector)
  }

  /// How many findings have a fix that a person has to look at first.
  var needingReview: Int { chosen.count { $0.fix?.isSafe == false } }

  /// Applies fixes until none is left that helps.
  mutating func finish() {
    var size = Self.mostTogether
    for _ in 0..<Self.mostAttempts {
      let batch = FixBatch(candidates, of: connector, atMost: size)
      guard !batch.keys.isEmpty else { return }
      guard let edit = batch.edit else {
        refused.formUnion(batch.keys)
        continue
      }
      if attempt(edit, taking: batch.keys.count) {
        size = min(Self.mostTogether, size * 2)
      } else if batch.keys.count == 1 {
        refused.formUnion(batch.keys)
        size = Self.mostTogether
      } else {
        size = batch.keys.count / 2
      }
    }
  }

  /// The findings that are shown and chosen, safe or not.
  private var chosen: [Finding] {
    var match = BaselineMatch(sight)
    return findings.filter { finding in
      // The baseline counts every finding, so each is shown to it.
      let isKnown = match.takes(finding)
      return !isKnown && finding.fix != nil && sight.files.contains(finding.place.file)
        && rules?.contains(finding.rule) ?? true
    }
  }

  private var candidates: [Finding] {
    chosen.filter { $0.fix?.isSafe == true && !refused.contains(FindingKey($0)) }
  }

  /// Carries an edit out; false, and nothing has happened, when it does not help.
  private mutating func attempt(_ edit: ConnectorEdit, taking count: Int) -> Bool {
    var session = session
    do throws(ConnectorEditError) {
      guard try session.perform(edit) else { return false }
    } catch {
      return false
    }
    var validator = validator
    let after = validator.findings(of: session.connector)
    guard helps(after, in: session.connector, taking: count) else { return false }
    self.session = session
    self.validator = validator
    findings = after
    applied += count
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
    guard after.count <= findings.count - count else { return false }
    var known: [ErrorKey: Int] = [:]
    for finding in findings where finding.severity == .error { known[ErrorKey(finding), default: 0] += 1 }
    for finding in after where finding.severity == .error {
      guard let left = known[ErrorKey(finding)], left > 0 else { return false }
      known[ErrorKey(finding)] = left - 1
    }
    return true
  }

  /// An error, wherever in its file it stands: what is taken out of a list moves what follows.
  private struct ErrorKey: Hashable {
    let rule: String
    let file: ConnectorFile
    let message: String

    init(_ finding: Finding) {
      rule = finding.rule
      file = finding.place.file
      message = finding.message
    }
  }
}
