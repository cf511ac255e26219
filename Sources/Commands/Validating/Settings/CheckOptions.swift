import ArgumentParser
import Validation

/// What the command line asks of connectors; what it leaves open a configuration file may say.
struct CheckOptions: ParsableArguments {
  @Option(help: "What is asked for: import, certify or style; certify without it.")
  var profile: Profile?

  @Option(help: "The lowest severity that fails the run: error, warning, info or never; error without it.")
  var failOn: FailureThreshold?

  @Option(
    name: .customLong("severity"),
    help: ArgumentHelp(
      "Another severity for a rule: off, info, warning or error.", valueName: "rule=severity"))
  var severities: [String] = []

  @Option(help: ArgumentHelp("Let the findings of a baseline pass.", valueName: "file"), completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write a baseline of every finding, which then lets them pass.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  func validate() throws {
    guard writeBaseline != "-" else {
      throw ValidationError("--write-baseline needs the name of a file: standard output has the report.")
    }
  }

  /// The severities by the id of the rule.
  func overrides() throws(CommandFailure) -> [String: SeverityOverride] {
    var overrides: [String: SeverityOverride] = [:]
    for text in severities {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
      guard parts.count == 2, let choice = SeverityOverride(parts[1]) else {
        throw CommandFailure(
          .usage, "--severity \(text) is not understood; write RULE=off, info, warning or error.")
      }
      for rule in try RuleCatalogue.required(parts[0]) { overrides[rule.id] = choice }
    }
    return overrides
  }
}

extension Profile: ExpressibleByArgument {}
