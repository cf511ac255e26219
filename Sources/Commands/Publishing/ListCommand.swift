import ArgumentParser
import JSONText
import Publishing

/// `conwiz list`.
struct ListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the custom connectors of a Power Platform environment.",
    discussion: "Example: conwiz list --environment \"Dev sandbox\"")

  @Option(help: ArgumentHelp("Only connectors whose title or ID has this text.", valueName: "text"))
  var search: String?

  @Option(help: "How the list is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Print the request without token, and send none.")
  var dryRun = false

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    if dryRun { return try platform.dryRun(.connectors, ConnectorSettings(), format) }
    let registry = try await PlatformSession(platform).registry(platform.place)
    let all: [RegistryEntry]
    do throws(PublishingError) {
      all = try await registry.entries()
    } catch {
      throw CommandFailure(error)
    }
    let found = all.filter { entry in
      guard let search = search?.lowercased() else { return true }
      return entry.displayName.lowercased().contains(search) || entry.id.lowercased().contains(search)
    }
    let output = Output.current
    switch format {
    case .text:
      TextTable.lines(
        found.map { [$0.displayName, $0.creator, String($0.changed.prefix(10)), $0.id, $0.internalID ?? ""] }
      ).forEach(output.painted)
      if found.isEmpty {
        output.tell("There are no custom connectors here\(search == nil ? "" : " of that name").")
      }
    case .json:
      output.document([
        "environment": .string(registry.place), "connectors": .array(found.map(ListCommand.fragment)),
      ])
    }
    return .done
  }

  private static func fragment(_ entry: RegistryEntry) -> JSONFragment {
    [
      "id": .string(entry.id), "displayName": .string(entry.displayName),
      "createdBy": .string(entry.creator), "created": .string(entry.created),
      "changed": .string(entry.changed), "name": entry.logicalName.map { .string($0) } ?? .null,
      "internalId": entry.internalID.map { .string($0) } ?? .null,
    ]
  }
}
