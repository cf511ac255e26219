import ArgumentParser
import ConnectorModel
import Runner
import Transport

/// `conwiz test PATH`.
struct TestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Call a connector's operations for real and check the answers.",
    discussion: """
      Every GET and HEAD operation is called whose required inputs can be filled from defaults, x-ms-test-value, \
      enum or example; others are reported as skipped with the reason. Writes need --allow-writes.
      Example: conwiz test orders --operation GetOrder --input GetOrder.id=7 --connection api_key=env:KEY
      """)

  @Argument(help: "A connector folder or apiDefinition file.")
  var path: String

  @OptionGroup(title: "What is called")
  var choice: TestChoice

  @OptionGroup(title: "How it is called")
  var network: NetworkChoice

  @Option(help: "How the results are printed: text or json.")
  var report: ReportFormat = .text

  @Option(help: ArgumentHelp("Where the report is written instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Print the curl commands, secrets redacted, and call nothing.")
  var dryRun = false

  @Flag(help: "Tell among the notes what each policy does to a call.")
  var explain = false

  @Flag(help: "List the operations that would be called, and call nothing.")
  var list = false

  @Flag(help: "Let warnings fail an operation.")
  var strict = false

  func validate() throws {
    if list, dryRun { throw ValidationError("--list and --dry-run exclude each other; choose one.") }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    _ = try loaded.document(.definition)
    try loaded.requireJSON()
    let run = try run(of: loaded.connector)
    let target = ReportTarget(path: output)
    if list {
      try target.write(run.listing)
      return .done
    }
    if dryRun {
      try target.write(run.commandLines)
      return .done
    }
    let client = HTTPClient(options: network.transport(for: run.builder.definition))
    let result = await Interruption.watched { await run.run(with: client) }
    switch report {
    case .json: try target.write(result.json)
    case .text: try target.write(result.lines(file: loaded.folder.path(of: .definition)))
    }
    return result.exitStatus
  }

  private func run(of connector: Connector) throws(CommandFailure) -> TestRun {
    let definition: ConnectionDefinition
    let values: ConnectionValues
    do throws(ConnectionError) {
      definition = try ConnectionDefinition(connector, setNamed: choice.connectionSet)
      values = try ConnectionValues(choice.connection, for: definition)
    } catch {
      throw CommandFailure(error)
    }
    do throws(RequestError) {
      let builder = try RequestBuilder(
        connector, connection: definition, baseURL: network.baseURL, usesExamples: true, explains: explain)
      let inputs = try InputAssignment.values(choice.input, in: builder.definition)
      return try TestRun(
        builder,
        selection: TestSelection(
          operations: choice.operation, tags: choice.tag, allowsWrites: choice.allowWrites),
        inputs: inputs, connection: values,
        options: TestRunOptions(jobs: network.jobs, retries: network.retries, isStrict: strict))
    } catch {
      throw CommandFailure(error)
    }
  }
}
