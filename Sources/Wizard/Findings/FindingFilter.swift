import ConnectorModel
import Validation

/// Which findings the list shows.
struct FindingFilter: Hashable, Sendable {
  /// Only this severity.
  var severity: Severity?
  /// Only this tab.
  var tab: Tab?
  /// Only this rule.
  var rule: String?
  /// Only what holds this text in its rule, sentence or place; `!` before it turns that round.
  var text = ""

  /// Whether a finding is shown.
  func takes(_ finding: Finding) -> Bool {
    if let severity, finding.severity != severity { return false }
    if let tab, finding.tab != tab { return false }
    if let rule, finding.rule != rule { return false }
    let wanted = text.drop { $0 == "!" }.lowercased()
    guard !wanted.isEmpty else { return true }
    let holds =
      finding.rule.contains(wanted) || finding.message.lowercased().contains(wanted)
      || finding.place.description.lowercased().contains(wanted)
    return holds != text.hasPrefix("!")
  }

  /// Goes on to the next severity, from the worst to all.
  mutating func cycleSeverity() {
    severity =
      switch severity {
      case nil: .error
      case .error: .warning
      case .warning: .info
      case .info: nil
      }
  }

  /// Goes on to the next tab, after the last to all.
  mutating func cycleTab() {
    let tabs: [Tab?] = [nil] + Tab.allCases.map { Optional($0) }
    let position = tabs.firstIndex { $0 == tab } ?? 0
    tab = tabs[(position + 1) % tabs.count]
  }

  /// What is left out, as the title says it.
  var words: [String] {
    [
      rule, severity.map { "only " + ($0 == .info ? "info" : $0.rawValue + "s") },
      tab.map { "tab " + $0.rawValue }, text.isEmpty ? nil : "/" + text,
    ].compactMap(\.self)
  }
}
