import ArgumentParser
import Publishing

/// The option that takes the table of a Dataverse organisation instead of the PowerApps service.
struct DataverseChoice: ParsableArguments {
  @Option(
    name: .customLong("dataverse"),
    help: ArgumentHelp(
      "Use the connectors table of this Dataverse organisation, as solutions and service principals do.",
      valueName: "url"))
  var organization: String?

  func validate() throws {
    if let organization { try AddressCheck.check(organization, "--dataverse") }
  }

  /// The organisation that the command line or settings.json names; nil for the PowerApps service.
  func organization(_ place: PlatformChoice, _ settings: ConnectorSettings) -> String? {
    if let organization { return organization }
    guard place.environment == nil, let environment = settings.environment, environment.hasPrefix("http")
    else { return nil }
    return environment
  }
}
