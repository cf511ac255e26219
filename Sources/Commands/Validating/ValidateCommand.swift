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
      Example: conwiz validate connectors --profile certify --format sarif

      What a .conwiz.yaml says counts for the connectors in its folder and below; the nearest file counts as a \
      whole, up to the folder of the git repository, and options of the command line win over it. Its keys:
        profile: style
        fail-on: warning
        severity: {operation-id-casing: off}
        baseline: conwiz-baseline.json
        exclude: [drafts, "**/old-*"]
      Paths in it are seen from its folder; exclude leaves out connectors that are found, not those that are named.

      --fix applies a fix only when it takes findings away and makes no new error; findings of the baseline and \
      fixes that need review are left. With - as the only path the fixed definition is written to standard output \
      and the findings to standard error. --fix --dry-run exits with 1 when there is a difference.
      """)

  @Argument(
    help: "Connector folders, folders of connectors, or apiDefinition files; - reads standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup(title: "What is asked for")
  var options: CheckOptions

  @OptionGroup(title: "What is repaired")
  var fixing: FixOptions

  @Option(help: "How the findings are written: text, json, sarif, junit or github.")
  var format: ValidationFormat = .text

  @Option(help: "How many connectors are checked at the same time; the number of processors without it.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1.") }
    if paths.contains("") { throw ValidationError(DiskError.noName.message) }
    let isPlain = format == .text
    if fixing.dryRun, !isPlain {
      throw ValidationError("--dry-run prints the difference only; leave --format out.")
    }
    guard fixing.isWanted, paths.contains("-") else { return }
    if paths.count > 1 || !isPlain {
      throw ValidationError("--fix of standard input takes - as the only path and no --format.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    var table = try SettingsTable(options)
    let selection = try fixing.selection()
    let output = Output.current
    let search = ConnectorSearch(paths)
    var targets: [ValidationTarget] = []
    for hit in search.hits {
      guard let settings = table.settings(for: hit) else { continue }
      targets.append(ValidationTarget(place: hit.target, settings: settings))
    }
    var summary = ValidationSummary(failures: search.failures + table.failures)
    if targets.isEmpty, summary.failures.isEmpty {
      summary.failures = [
        CommandFailure(
          .unusable,
          "Every connector found is left out by 'exclude' in a \(Configuration.fileName); name one itself.")
      ]
    }
    var draft = options.writeBaseline.map { BaselineDraft(path: $0) }
    var report = report(to: output)
    report.begin()
    await ValidationBatch(check: check(output, selection)).check(targets, jobs: workers) { result in
      switch result {
      case .failure(let failure): summary.failures.append(failure)
      case .success(var checked):
        draft?.take(&checked)
        summary.add(checked)
        report.add(checked)
        if let fixed = checked.repair?.definition, isFilter { output.write(fixed) }
      }
    }
    if let draft, summary.failures.isEmpty {
      do throws(CommandFailure) { try draft.write() } catch { summary.failures.append(error) }
    }
    report.end(summary)
    for failure in summary.failures { output.complain(failure.message) }
    if format != .text { for note in summary.notes { output.complain(note) } }
    let hasFailed = !summary.failures.isEmpty
    return fixing.dryRun && !hasFailed ? summary.hasDifferences ? .findings : .done : summary.status
  }

  /// Whether a definition goes through the program from standard input to standard output.
  private var isFilter: Bool { fixing.isWanted && !fixing.dryRun && paths == ["-"] }

  private var workers: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private func check(_ output: Output, _ selection: FixSelection?) -> ConnectorCheck {
    var details: FindingDetails = []
    if format == .text, output.isTerminal { details.insert(.excerpts) }
    if format == .sarif { details.insert(.replacements) }
    return ConnectorCheck(details: details, fixing: selection, locks: StatePlace.current)
  }

  private func report(to output: Output) -> any ValidationReport {
    switch format {
    case .text:
      let target = isFilter ? output.onStandardError : output
      return TextReport(output: target, showsDifferences: !isFilter, isOnlyDifferences: fixing.dryRun)
    case .json: return JSONReport(output)
    case .sarif: return SARIFReport(output, profile: options.profile ?? .certify)
    case .junit: return JUnitReport(output: output)
    case .github: return AnnotationReport(output)
    }
  }
}
