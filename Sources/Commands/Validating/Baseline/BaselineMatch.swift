import ConnectorModel
import Validation

/// Tells the findings of one connector that its baseline lets pass, each as often as it stands there.
struct BaselineMatch {
  /// The entries that occur, with how often.
  private(set) var known: [BaselineEntry: Int] = [:]
  private let baseline: Baseline?
  private var names: [ConnectorFile: String] = [:]

  init(_ sight: Sight) {
    baseline = sight.settings.baseline
    guard baseline != nil else { return }
    for file in ConnectorFile.allCases { names[file] = sight.baselineName(file) }
  }

  /// Whether a finding is let pass; asked once for each, in their order.
  mutating func takes(_ finding: Finding) -> Bool {
    guard let baseline, let name = names[finding.place.file] else { return false }
    let entry = BaselineEntry(file: name, rule: finding.rule, place: finding.place, message: finding.message)
    let used = known[entry] ?? 0
    guard used < baseline.count(of: entry) else { return false }
    known[entry] = used + 1
    return true
  }
}
