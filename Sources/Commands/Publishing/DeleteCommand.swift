import ArgumentParser
import JSONText
import Publishing

/// `conwiz delete ID`.
struct DeleteCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Remove a connector from a Power Platform environment.",
    discussion: """
      Connections and flows that use the connector stop working, and there is no way back. Its title has to be \
      typed, or --yes given.
      Example: conwiz delete shared_orders-5f0011223344556677 --environment Default-1111…
      """)

  @Argument(help: "The connector, by its ID or title.")
  var connector: String

  @Flag(help: "Do not ask.")
  var yes = false

  @Option(help: "How the outcome is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Print the request without token, and send none.")
  var dryRun = false

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    if dryRun { return try platform.dryRun(.delete(connector), ConnectorSettings(), format) }
    let registry = try await PlatformSession(platform).registry(platform.place)
    let id = try await registry.found(connector)
    let output = Output.current
    do throws(PublishingError) {
      let title = try await registry.title(of: id)
      guard yes || Confirmation.isTyped(title, id: id) else { throw PublishingError.cancelled }
      try await registry.delete(id)
    } catch {
      guard case .cancelled = error else { throw CommandFailure(error) }
      throw CommandFailure(.usage, "Nothing was deleted. Type the title as it is shown, or say --yes.")
    }
    switch format {
    case .text: output.line("Deleted \(id).")
    case .json:
      output.document([
        "connectorId": .string(id), "environment": .string(registry.place), "deleted": true,
      ])
    }
    return .done
  }
}
