import Validation

/// One row of the list of findings: a finding, or all those of a rule.
enum FindingRow: Hashable, Sendable {
  /// A finding, by its position in the list of all.
  case finding(Int)
  /// A rule with the number of its findings and the worst of their severities.
  case group(rule: String, count: Int, severity: Severity)

  /// The rows of findings one by one, the worst first and else in the order of the files, or by rule: the worst first,
  /// then the most frequent.
  static func rows(of findings: [Finding], _ filter: FindingFilter, isGrouped: Bool) -> [FindingRow] {
    let shown = findings.indices.filter { filter.takes(findings[$0]) }
    guard isGrouped, filter.rule == nil else {
      return Severity.allCases.reversed().flatMap { severity in
        shown.filter { findings[$0].severity == severity }
      }
      .map { .finding($0) }
    }
    var groups: [String: (count: Int, severity: Severity)] = [:]
    for position in shown {
      let finding = findings[position]
      let group = groups[finding.rule] ?? (0, finding.severity)
      groups[finding.rule] = (group.count + 1, max(group.severity, finding.severity))
    }
    let sorted = groups.sorted { left, right in
      if left.value.severity != right.value.severity { return left.value.severity > right.value.severity }
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return left.key < right.key
    }
    return sorted.map { .group(rule: $0.key, count: $0.value.count, severity: $0.value.severity) }
  }
}
