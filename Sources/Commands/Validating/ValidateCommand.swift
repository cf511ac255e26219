import ArgumentParser
import ConnectorModel
import Glibc
import Validation

/// `conwiz validate PATH …`.
struct ValidateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check connectors against the rules of a profile.",
    discussion: """
      Folders are searched for connectors. The exit code is 1 when a finding reaches --fail-on.
      Example: conwiz validate connectors --profile certify --format json
      """)

  @Argument(help: "Connector folders, folders of connectors, or apiDefinition files; - reads standard input.")
  var paths: [String]

  @Option(help: "What is asked for: import, certify or style.")
  var profile: Profile = .certify

  @Option(help: "How the findings are printed: text or json.")
  var format: ReportFormat = .text

  @Option(help: "The lowest severity that fails the run: error, warning, info or never.")
  var failOn: FailureThreshold = .error

  @Option(
    name: .customLong("severity"),
    help: ArgumentHelp(
      "Another severity for a rule: off, info, warning or error.", valueName: "rule=severity"))
  var severities: [String] = []

  @Option(help: "How many connectors are checked at the same time; the number of processors without it.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1.") }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let validator = Validator(profile: profile, overrides: try overrides())
    let output = Output.current
    let search = ConnectorSearch(paths)
    let jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let batch = ValidationBatch(validator: validator, withExcerpts: format == .text && output.isTerminal)
    var report = ValidationReport(profile: profile)
    await batch.check(search.targets, jobs: jobs) { checked in
      if format == .text { for line in checked.lines(output) { output.painted(line) } }
      report.add(checked, keepsFindings: format == .json)
    }
    for failure in search.failures + report.failures { output.complain(failure.message) }
    switch format {
    case .json: output.document(report.json)
    case .text: output.painted(report.summaryLine)
    }
    if !search.failures.isEmpty || !report.failures.isEmpty { return .unusable }
    return report.reaches(failOn) ? .findings : .done
  }

  private func overrides() throws(CommandFailure) -> [String: SeverityOverride] {
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
