import ArgumentParser
import JSONText
import Publishing

/// `conwiz download ID --into DIR`.
struct DownloadCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "download", abstract: "Bring a connector of a Power Platform environment into a folder.",
    discussion: """
      The definition, apiProperties.json, icon and script are written, and settings.json, so that update and diff \
      know the connector. The service never gives the client secret back.
      Example: conwiz download shared_orders-5f0011223344556677 --environment Default-1111… --into orders
      """)

  @Argument(help: "The connector, by its ID or title.")
  var connector: String

  @Option(name: .customLong("into"), help: "The folder to make.", completion: .directory)
  var folder: String

  @Flag(
    help: "Replace the files that the folder holds already; stackOwner and what else settings.json says stay."
  )
  var force = false

  @Option(help: "How the outcome is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Print the request without token, and send none.")
  var dryRun = false

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    if dryRun { return try platform.dryRun(.read(connector), ConnectorSettings(), format) }
    let target = DownloadTarget(path: folder, isForced: force)
    try target.refuseExisting()
    let session = try PlatformSession(platform)
    let registry = try await session.registry(platform.place)
    let files = try await registry.fetched(try await registry.found(connector))
    var settings = ConnectorSettings()
    settings.connectorID = files.id
    settings.environment = registry.place
    if session.organization == nil { settings.note(session.addresses) }
    let names = try target.write(files, settings)
    let output = Output.current
    switch format {
    case .text: names.forEach(output.line)
    case .json:
      output.document([
        "connectorId": .string(files.id), "displayName": .string(files.displayName),
        "environment": .string(registry.place), "folder": .string(folder),
        "files": .array(names.map { .string($0) }),
      ])
    }
    return .done
  }
}
