import ArgumentParser
import Validation

/// What of the findings is repaired.
struct FixOptions: ParsableArguments {
  @Flag(help: "Apply the safe fixes of the findings, save the files and print the difference.")
  var fix = false

  @Option(
    help: ArgumentHelp("Apply the fixes of this rule only; may be given several times.", valueName: "rule"),
    completion: .list(RuleCatalogue.ids))
  var fixRule: [String] = []

  @Flag(help: "With --fix: print the difference and change no file.")
  var dryRun = false

  func validate() throws {
    if dryRun, !isWanted {
      throw ValidationError("--dry-run goes with --fix; add it, or leave --dry-run out.")
    }
  }

  /// Whether anything is repaired.
  var isWanted: Bool { fix || !fixRule.isEmpty }

  /// What is chosen; nil when nothing is repaired.
  func selection() throws(CommandFailure) -> FixSelection? {
    guard isWanted else { return nil }
    guard !fixRule.isEmpty else { return FixSelection(rules: nil, isDryRun: dryRun) }
    var rules: Set<String> = []
    for name in fixRule { rules.formUnion(try RuleCatalogue.required(name).map(\.id)) }
    return FixSelection(rules: rules, isDryRun: dryRun)
  }
}
