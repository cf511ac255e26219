import ArgumentParser
import JSONText
import Publishing

/// `conwiz diff PATH`.
struct DiffCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare a connector's files with the connector that is registered.",
    discussion: """
      The comparison is by meaning: order of members, line ends and what the service adds make no difference. A plus \
      sign is what an update would add, a minus sign what it would take away. The exit code is 1 when something \
      differs.
      Example: conwiz diff orders --environment Default-1111…
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Option(
    help: ArgumentHelp("The connector, by its ID or title; settings.json may name it.", valueName: "id"))
  var connector: String?

  @Option(
    help: ArgumentHelp("The file to read instead of settings.json.", valueName: "file"), completion: .file())
  var settings: String?

  @Option(help: "How the differences are printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Print the request without token, and send none.")
  var dryRun = false

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    let local = try LocalConnector.open(path, settingsFile: settings)
    let name = try local.name(connector)
    if dryRun { return try platform.dryRun(.read(name), local.settings, format) }
    let session = try PlatformSession(platform, settings: local.settings)
    let registry = try await session.registry(platform.place, local.settings)
    let deployed = try await registry.fetched(try await registry.found(name))
    deployed.notes.forEach(Output.current.tell)
    let differences = ConnectorComparison(local.published, with: deployed).differences
    DifferenceReport(id: deployed.id, environment: registry.place, differences: differences).write(format)
    return differences.isEmpty ? .done : .findings
  }
}
