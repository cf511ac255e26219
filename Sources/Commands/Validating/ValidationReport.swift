import Validation

/// The results of a validation over all connectors.
struct ValidationReport {
  let profile: Profile
  private(set) var connectors = 0
  private(set) var files: [CheckedFile] = []
  private(set) var findings: [LocatedFinding] = []
  private(set) var counts: [Severity: Int] = [:]
  private(set) var failures: [CommandFailure] = []

  init(profile: Profile) { self.profile = profile }

  /// Adds a connector's results; without `keepsFindings` they are only counted.
  mutating func add(_ checked: CheckedConnector, keepsFindings: Bool) {
    if let failure = checked.failure {
      failures.append(failure)
      return
    }
    connectors += 1
    files += checked.files
    for finding in checked.findings { counts[finding.finding.severity, default: 0] += 1 }
    if keepsFindings { findings += checked.findings }
  }

  /// Whether a finding is as severe as a threshold.
  func reaches(_ threshold: FailureThreshold) -> Bool {
    guard let lowest = threshold.severity else { return false }
    return counts.contains { $0.key >= lowest && $0.value > 0 }
  }

  /// The counts in one line.
  var summaryLine: String {
    let parts = [
      counted(.error, "error", "errors"), counted(.warning, "warning", "warnings"),
      counted(.info, "note", "notes"),
    ]
    let noun = connectors == 1 ? "connector" : "connectors"
    return "\(connectors) \(noun), profile \(profile.rawValue): " + parts.joined(separator: ", ")
  }

  private func counted(_ severity: Severity, _ one: String, _ many: String) -> String {
    let count = counts[severity] ?? 0
    return "\(count) \(count == 1 ? one : many)"
  }
}
