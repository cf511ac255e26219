import ArgumentParser
import Publishing
import Transport

/// The options that say which Power Platform is called, and where in it.
struct PlatformChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The environment, by its ID or by the name people see; settings.json may name it.", valueName: "id"))
  var environment: String?

  @Option(
    help: """
      The cloud: public, preview, gcc, gcc-high, dod or china; without it that of the address in settings.json, else \
      public.
      """)
  var cloud: Cloud?

  @Option(
    name: .customLong("powerapps-url"),
    help: ArgumentHelp("The PowerApps service to call instead of the cloud's.", valueName: "url"))
  var powerAppsURL: String?

  @Option(
    name: .customLong("flow-url"),
    help: ArgumentHelp("The service that lists environments, instead of the cloud's.", valueName: "url"))
  var flowURL: String?

  /// The cloud that is called: the one that is named, else that of the address that is given, else of settings.json.
  func cloud(_ settings: ConnectorSettings) -> Cloud {
    cloud ?? powerAppsURL.flatMap { Cloud(servedAt: $0) } ?? Cloud(settings)
  }

  /// Whether the addresses of settings.json count, which are of the cloud that the file was written for.
  func usesAddresses(of settings: ConnectorSettings) -> Bool { cloud(settings) == Cloud(settings) }

  func validate() throws {
    for (name, address) in [("--powerapps-url", powerAppsURL), ("--flow-url", flowURL)] {
      guard let address else { continue }
      try AddressCheck.check(address, name)
    }
  }
}

extension Cloud: ExpressibleByArgument {
  /// Reads the name of a cloud, whatever its case.
  package init?(argument: String) { self.init(named: argument) }
}
