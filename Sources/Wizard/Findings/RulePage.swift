import ConnectorModel
import JSONText
import Validation

/// What F1 tells of a rule: its page in the rule book, and what stands here.
enum RulePage {
  /// Wider than any sentence, since the help breaks lines itself.
  private static let unbroken = 100_000

  /// The page of a rule, below the finding it was opened on.
  static func topic(
    of rule: String, finding: Finding?, _ settings: CheckSettings, keys: [String]
  ) -> HelpTopic {
    var lines: [String] = []
    if let finding {
      lines += [
        "\(finding.severity.letter)  \(finding.message)", "   at \(placeText(finding))",
        "   \(fixText(finding))",
        "",
      ]
    }
    guard let found = RuleCatalogue.rule(named: rule) else {
      return HelpTopic(title: rule, lines: lines + keys)
    }
    lines += found.page(width: unbroken).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      .map(String.init)
    if let choice = settings.choice(of: found) {
      let words = if case .severity(let severity) = choice { severity.rawValue } else { "off" }
      lines += ["Here:      \(words), as .conwiz.yaml has it", ""]
    }
    return HelpTopic(title: "Rule " + found.id, lines: lines + keys)
  }

  /// Where a finding stands; the name of the file where it is about all of it.
  static func placeText(_ finding: Finding) -> String {
    finding.place.pointer.tokens.isEmpty ? finding.place.file.standardName : finding.place.description
  }

  /// What can be done about a finding.
  static func fixText(_ finding: Finding) -> String {
    guard let fix = finding.fix else { return "no automatic fix: mend it by hand" }
    return "Alt-x: " + fix.title + (fix.isSafe ? "" : " (asks first)")
  }
}
