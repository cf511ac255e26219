import ArgumentParser
import JSONText
import Validation

/// `conwiz rules [RULE]`.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules that validate checks, or explain one.",
    discussion: "The severities are those of the profiles import, certify and style, in this order.")

  @Argument(help: "A rule's id, or its name in Microsoft's validator.")
  var rule: String?

  @Option(help: "How the rules are printed: text or json.")
  var format: ReportFormat = .text

  func perform() async throws(CommandFailure) -> ExitStatus {
    let rules = try chosen()
    switch (format, rule) {
    case (.json, _): Output.current.document(["rules": .array(rules.map(\.json))])
    case (.text, nil):
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules { Output.current.line(RulesCommand.line(rule, width: width)) }
    case (.text, _?):
      let pages = rules.map(\.page).joined(separator: "\n")
      Output.current.write(Array(pages.utf8))
    }
    return .done
  }

  private func chosen() throws(CommandFailure) -> [Rule] {
    guard let rule else { return RuleCatalogue.all }
    return try RuleCatalogue.required(rule)
  }

  private static func line(_ rule: Rule, width: Int) -> String {
    let letters = Profile.allCases.map { rule.levels[$0].map { String($0.letter) } ?? "-" }.joined()
    let padding = String(repeating: " ", count: width - rule.id.count)
    return rule.id + padding + "  " + letters + "  " + rule.statement
  }
}

extension Rule {
  fileprivate var json: JSONFragment {
    let severities = Profile.allCases.map { profile in
      JSONFragment.Member(profile.rawValue, .string(levels[profile]?.rawValue ?? "off"))
    }
    return [
      "rule": .string(id), "aliases": .array(aliases.map { .string($0) }), "tab": .string(tab.rawValue),
      "severity": .object(severities), "statement": .string(statement), "reason": .string(reason),
      "example": example.map { ["before": .string($0.before), "after": .string($0.after)] } ?? .null,
      "source": .string(source), "fixable": .boolean(isFixable),
    ]
  }
}
