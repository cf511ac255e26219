import JSONText

/// What one path item or shared entry gave; offsets count from its first byte.
struct SubjectRecord: Sendable {
  /// Where it stood.
  let range: Range<Int>
  let findings: [Finding]
  let requestFindings: [Finding]
  let responseFindings: [Finding]
  let facts: SubjectFacts

  /// Checks an entry.
  init(_ member: JSONMember, of key: SubjectKey, rules: RuleSet, shared: SharedParts) {
    var walker = SubjectWalker(rules: rules, shared: shared)
    walker.walk(member.value, of: key)
    range = member.range
    let distance = -member.range.lowerBound
    findings = walker.report.findings.map { $0.shifted(by: distance) }
    requestFindings = walker.report.requestFindings.map { $0.shifted(by: distance) }
    responseFindings = walker.report.responseFindings.map { $0.shifted(by: distance) }
    facts = walker.facts.shifted(by: distance)
  }

  /// Takes over what the same bytes gave at another place.
  init(moving record: SubjectRecord, to range: Range<Int>) {
    self.range = range
    findings = record.findings
    requestFindings = record.requestFindings
    responseFindings = record.responseFindings
    facts = record.facts
  }
}
