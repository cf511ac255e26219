import ArgumentParser
import JSONText
import SafeText
import Validation

/// `conwiz rules [RULE]`.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules that validate checks, or explain one.",
    discussion: """
      The letters are the severities in the profiles import, certify and style, in this order.
      Example: conwiz rules --profile certify --severity error --fixable
      """)

  @Argument(help: "A rule's id, or its name in Microsoft's validator.", completion: .list(RuleCatalogue.ids))
  var rule: String?

  @OptionGroup(title: "Which rules")
  var choice: RuleChoice

  @Option(help: "How the rules are printed: text or json.")
  var format: ReportFormat = .text

  func perform() async throws(CommandFailure) -> ExitStatus {
    let output = Output.current
    let rules = try chosen()
    switch (format, rule) {
    case (.json, _): output.document(["rules": .array(rules.map(\.json))])
    case (.text, nil):
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules { RulesCommand.list(rule, width: width, output) }
      if rules.isEmpty { output.complain("No rule is like that; leave out a filter.") }
    case (.text, _?):
      let width = min(100, max(20, (output.columns ?? 79) - 1))
      output.write(Array(rules.map { $0.page(width: width) }.joined(separator: "\n").utf8))
    }
    return .done
  }

  private func chosen() throws(CommandFailure) -> [Rule] {
    guard let rule else { return RuleCatalogue.all.filter(choice.takes) }
    return try RuleCatalogue.required(rule)
  }

  /// A rule on its line; on a terminal the sentence goes on below itself.
  private static func list(_ rule: Rule, width: Int, _ output: Output) {
    let letters = Profile.allCases.map { rule.levels[$0].map { String($0.letter) } ?? "-" }.joined()
    let start = output.paint(rule.id, .bold) + String(repeating: " ", count: width - rule.id.count + 2)
    let indent = width + 2 + letters.count + 2
    guard let columns = output.columns, columns > indent + 20 else {
      output.painted(start + letters + "  " + SafeText.shown(rule.statement))
      return
    }
    let lines = SafeText.shown(rule.statement).wrapped(toColumns: columns - indent - 1)
    output.painted(start + letters + "  " + (lines.first ?? ""))
    for line in lines.dropFirst() { output.painted(String(repeating: " ", count: indent) + line) }
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
