package import ConnectorModel
import JSONText
package import Validation

/// The findings of a check, counted and ready to be looked up by place.
package struct FindingList: Sendable {
  /// The findings, the worst first; of one severity, in the order of the files.
  package let all: [Finding]
  private let bySeverity: [Severity: Int]
  private let byTab: [Tab: [Severity: Int]]
  /// Positions in `all` by file and first two tokens, which tell operations, parameters and sections apart.
  private let groups: [Group: [Int]]

  private struct Group: Hashable {
    let file: ConnectorFile
    let first: String
    let second: String

    init?(_ place: Place) {
      guard place.pointer.tokens.count > 1 else { return nil }
      file = place.file
      first = place.pointer.tokens[0]
      second = place.pointer.tokens[1]
    }
  }

  /// Counts findings.
  package init(_ found: [Finding] = []) {
    all = Severity.allCases.sorted(by: >).flatMap { severity in found.filter { $0.severity == severity } }
    var bySeverity: [Severity: Int] = [:]
    var byTab: [Tab: [Severity: Int]] = [:]
    var groups: [Group: [Int]] = [:]
    for (position, finding) in all.enumerated() {
      bySeverity[finding.severity, default: 0] += 1
      byTab[FindingList.tab(of: finding), default: [:]][finding.severity, default: 0] += 1
      if let group = Group(finding.place) { groups[group, default: []].append(position) }
    }
    self.bySeverity = bySeverity
    self.byTab = byTab
    self.groups = groups
  }

  /// The tab that shows the place of a finding, which is where somebody goes to mend it; else that of its rule.
  private static func tab(of finding: Finding) -> Tab {
    switch WizardTab(showing: finding.place) {
    case .describe: .describe
    case .security: .security
    case .definition: .definition
    default: finding.tab
    }
  }

  /// How many findings have a severity.
  package func count(_ severity: Severity) -> Int { bySeverity[severity] ?? 0 }

  /// How many findings of a severity belong to a tab.
  package func count(_ severity: Severity, in tab: Tab) -> Int { byTab[tab]?[severity] ?? 0 }

  /// The findings at a place, or below it where asked.
  package func at(_ place: Place, orBelow: Bool) -> [Finding] {
    let candidates = Group(place).map { (groups[$0] ?? []).map { all[$0] } } ?? all
    return candidates.filter { finding in
      guard finding.place.file == place.file else { return false }
      return orBelow ? finding.place.pointer.isWithin(place.pointer) : finding.place.pointer == place.pointer
    }
  }

  /// The worst severity at or below a place, nil when there is nothing.
  package func worst(within place: Place) -> Severity? { at(place, orBelow: true).map(\.severity).max() }
}
