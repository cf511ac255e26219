import ArgumentParser
import JSONText
import Publishing

/// `conwiz environments`.
struct EnvironmentsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "environments", abstract: "List the Power Platform environments that you may use.")

  @Option(help: ArgumentHelp("Only environments whose name or ID has this text.", valueName: "text"))
  var search: String?

  @Option(help: "How the list is printed: text or json.")
  var format: ReportFormat = .text

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    let session = try PlatformSession(platform)
    let all: [PowerEnvironment]
    do throws(PublishingError) {
      all = try await session.client.environments()
    } catch {
      throw CommandFailure(error)
    }
    let environments = all.filter { environment in
      guard let search = search?.lowercased() else { return true }
      return environment.displayName.lowercased().contains(search)
        || environment.id.lowercased().contains(search)
    }
    let output = Output.current
    switch format {
    case .text:
      TextTable.lines(
        environments.map {
          [$0.displayName, $0.region, $0.isDefault ? "default" : "", $0.id, $0.organization ?? ""]
        }
      ).forEach(output.painted)
    case .json:
      output.document([
        "environments": .array(
          environments.map {
            [
              "id": .string($0.id), "displayName": .string($0.displayName), "region": .string($0.region),
              "isDefault": .boolean($0.isDefault), "dataverse": $0.organization.map { .string($0) } ?? .null,
            ]
          })
      ])
    }
    return .done
  }
}
