import ArgumentParser
import ConnectorModel
import Planning
import Runner
import Transport

/// `conwiz test PATH`.
struct TestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Call a connector's operations for real and check the answers.",
    discussion: """
      Every GET and HEAD operation is called whose required inputs can be filled from defaults, x-ms-test-value, \
      enum or example; others are reported as skipped with the reason. Writes need --allow-writes, or a plan that names them.
      Example: conwiz test orders --operation GetOrder --input GetOrder.id=7 --connection api_key=env:KEY
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Option(
    help: ArgumentHelp(
      "Run the steps of a plan (YAML or JSON) instead of single operations.", valueName: "file"),
    completion: .file())
  var plan: String?

  @OptionGroup(title: "What is called")
  var choice: TestChoice

  @OptionGroup(title: "How it is called")
  var network: NetworkChoice

  @OptionGroup(title: "Signing in")
  var signIn: SignInChoice

  @Option(help: "How the results are printed: text, json, junit, html, or har (an HTTP archive).")
  var report: TestReportFormat = .text

  @Option(
    help: ArgumentHelp("Where the report is written instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Print the curl commands, secrets redacted, and call nothing.")
  var dryRun = false

  @Flag(help: "Tell among the notes what each policy does to a call.")
  var explain = false

  @OptionGroup(title: "Webhook triggers")
  var webhooks: WebhookChoice

  @Option(help: "How many pages of a paged operation are read.")
  var pages = 2

  @Option(
    help: ArgumentHelp("How long the end of a long operation is waited for.", valueName: "seconds"))
  var lroTimeout = 120

  @Flag(help: "Test the lookups behind drop-down lists, trees and dynamic schemas, too.")
  var lookups = false

  @Flag(help: "List the operations that would be called, and call nothing.")
  var list = false

  @Flag(help: "Let warnings fail an operation.")
  var strict = false

  @Flag(help: "Warn of members of answers that their schemas do not name; flows do not offer them.")
  var noExtra = false

  @Flag(help: "Keep no record of the run; without it the next run tells what ended differently.")
  var noHistory = false

  @Flag(help: "Call nothing; list the last runs with what changed from each to the next.")
  var history = false

  func validate() throws {
    guard (1...10_000).contains(pages) else {
      throw ValidationError("--pages needs a number from 1 to 10000.")
    }
    guard (0...86_400).contains(lroTimeout) else {
      throw ValidationError("--lro-timeout needs a number of seconds from 0 to 86400.")
    }
    if plan != nil,
      list || dryRun || webhooks.notification != nil || !choice.operation.isEmpty || !choice.tag.isEmpty
        || !choice.input.isEmpty
    {
      throw ValidationError(
        "--plan says itself what is called; leave out --list, --dry-run, --notification, --operation, --tag and --input."
      )
    }
    if report != .text, list || dryRun || history {
      throw ValidationError(
        "--report tells what calls brought; leave it out with --list, --dry-run and --history, which call nothing."
      )
    }
    if list, dryRun { throw ValidationError("--list and --dry-run exclude each other; choose one.") }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    _ = try loaded.document(.definition)
    try loaded.requireJSON()
    guard let definition = loaded.connector.definition else {
      throw CommandFailure(RequestError.noDefinition)
    }
    if history {
      try ReportTarget(path: output).write(RunLog(of: loaded.folder).lines())
      return .done
    }
    if let problem = network.unreadableFile { throw CommandFailure(.unusable, problem) }
    let target = ReportTarget(path: output)
    try target.check()
    let file = try plan.map { path throws(CommandFailure) in try PlanFile(reading: path) }
    let store = try signIn.remembered(of: loaded.folder)
    // Whoever names a connection means its server, as in the wizard.
    let other = signIn.use.flatMap { store?[$0]?.baseURL } ?? file?.plan.baseURL
    let transport = network.transport(for: definition, other: other)
    let client = HTTPClient(options: transport)
    let run = try await run(
      of: loaded, file?.plan, store, at: network.baseURL ?? other, transport, client)
    if let file { return try write(await report(of: file, run, client), loaded, to: target) }
    if list {
      try target.write(run.listing)
      return .done
    }
    if dryRun {
      try target.write(run.commandLines)
      return .done
    }
    if let file = webhooks.notification {
      return try write(NotificationCheck(run: run, file: file).report(), loaded, to: target)
    }
    var result = await Interruption.watched { await run.run(with: client) }
    if webhooks.allowWebhooks, !result.isInterrupted {
      result = try await adding(webhooksOf: run, to: result, client)
    }
    return try write(result, loaded, to: target)
  }

  private func adding(
    webhooksOf run: TestRun, to report: TestReport, _ client: HTTPClient
  ) async throws(CommandFailure) -> TestReport {
    let work = WebhookRun(run: run, choice: webhooks, isStrict: strict, tellsExtra: noExtra) {
      request throws(TransportError) in
      try await client.send(request)
    }
    return try await Interruption.watched { () -> Result<TestReport, CommandFailure> in
      do throws(CommandFailure) {
        let results = try await work.results()
        return .success(report.replacing(results, isInterrupted: Task.isCancelled))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  private func write(
    _ result: TestReport, _ loaded: LoadedConnector, to target: ReportTarget
  ) throws(CommandFailure) -> ExitStatus {
    let file = loaded.folder.path(of: .definition)
    let changes = noHistory ? [] : RunLog(of: loaded.folder).note(result, plan: plan.map { planName($0) })
    switch report {
    case .json: try target.write(result.json)
    case .text: try target.write(result.lines(file: file) + changes)
    case .junit: try target.write(markup: result.junit(file: file))
    case .html: try target.write(markup: result.html(file: file))
    case .har: try target.write(result.har)
    }
    return result.exitStatus
  }

  private func report(
    of file: PlanFile, _ run: TestRun, _ client: HTTPClient
  ) async throws(CommandFailure) -> TestReport {
    var work: PlanRun
    do throws(PlanError) {
      work = try PlanRun(
        file.plan, builder: run.builder, connection: run.connection, signIn: run.signIn, options: run.options)
    } catch {
      throw CommandFailure(.unusable, file.fault(error).message(of: plan ?? ""))
    }
    let notice = WebhookNotice(output: .current, choice: webhooks, builder: run.builder)
    if let station = notice.station { work = work.waiting(at: station) }
    return await Interruption.watched { [work] in
      // A plan goes step by step, so nothing else waits for the thread.
      await client.sequentially {
        await work.run(sending: { request throws(TransportError) in try await client.send(request) })
      }
    }
  }

  private func run(
    of loaded: LoadedConnector, _ plan: TestPlan?, _ store: RememberedConnections?, at baseURL: String?,
    _ transport: TransportOptions, _ client: HTTPClient
  ) async throws(CommandFailure) -> TestRun {
    let connector = loaded.connector
    let definition: ConnectionDefinition
    let given: ConnectionValues
    do throws(ConnectionError) {
      definition = try ConnectionDefinition(
        connector, setNamed: choice.connectionSet ?? signIn.use.flatMap { store?[$0]?.setName })
      given = try ConnectionValues(
        (plan?.connection ?? []) + choice.connection
          + choice.envVar.map { EnvironmentVariables.valueName(of: $0) } + tokenAssignment(definition),
        for: definition,
        command: ShellCommand.runner)
    } catch {
      throw CommandFailure(error)
    }
    let signing = SignInRun(
      choice: signIn, definition: definition, baseURL: network.baseURL,
      send: { request throws(TransportError) in try await client.send(request) },
      refusal: { client.refusal(of: $0) })
    let connection = try await signing.connection(given, store)
    do throws(RequestError) {
      var builder = try RequestBuilder(
        connector, connection: definition.noting(connection.notes + network.notes),
        baseURL: baseURL, usesExamples: true, explains: explain)
      builder.transport = transport
      let inputs = try InputAssignment.values(choice.input, in: builder.definition)
      var options = TestRunOptions(jobs: network.jobs, retries: network.retries, isStrict: strict)
      options.tellsExtra = noExtra
      options.checksLookups = lookups
      options.pages = pages
      options.longestOperation = lroTimeout
      return try TestRun(
        builder,
        selection: TestSelection(
          operations: choice.operation, tags: choice.tag, allowsWrites: choice.allowWrites),
        inputs: inputs,
        connection: dryRun ? connection.values.standingIn(for: definition) : connection.values,
        signIn: connection.signIn,
        options: options)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// How the history names a plan: by its file, wherever that is called from.
  private func planName(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// A ready token as the value of the field that it belongs to.
  private func tokenAssignment(_ definition: ConnectionDefinition) -> [String] {
    signIn.tokenSource.map { [definition.tokenName + "=" + $0] } ?? []
  }
}
