import ConnectorModel
import Publishing

extension CreateScreen {
  /// What settings.json says.
  var settings: ConnectorSettings { checked?.local.settings ?? ConnectorSettings() }

  /// The cloud that is called: the one that was chosen, or that of the addresses in settings.json.
  var cloud: Cloud { chosenCloud ?? fileCloud }

  private var fileCloud: Cloud { Cloud(settings) }

  /// Whether the addresses of settings.json count, which are of the cloud that the file was written for.
  private var usesFile: Bool { cloud == fileCloud }

  /// The services that are called.
  var addresses: ServiceAddresses {
    ServiceAddresses(
      cloud, powerApps: usesFile ? settings.powerAppsURL : nil, flow: usesFile ? settings.flowURL : nil,
      apiVersion: settings.powerAppsVersion ?? ServiceAddresses.usualVersion)
  }

  /// The audience that tokens must have.
  var resource: String { (usesFile ? settings.resource : nil) ?? cloud.resource }

  /// Where somebody signs in.
  func provider(tenant: String) -> AccountProvider {
    AccountProvider(
      cloud, authority: usesFile ? settings.authority : nil,
      tenant: tenant.isEmpty ? nil : tenant, clientID: usesFile ? settings.clientID : nil, resource: resource)
  }

  /// Who calls: the one who was chosen, or the first whose tokens are for the service.
  var account: KnownAccount? {
    if let chosenAccount, accounts.contains(chosenAccount) { return chosenAccount }
    return accounts.first { $0.serves(resource) }
  }

  /// The environment: the one that was chosen, or that of settings.json.
  var environment: String? {
    if let chosenEnvironment { return chosenEnvironment }
    return usesFile ? settings.environment.flatMap { CreateScreen.isOrganization($0) ? nil : $0 } : nil
  }

  /// The organisation in whose table settings.json says the connector is; nil for environments.
  var organization: String? { settings.environment.flatMap { CreateScreen.isOrganization($0) ? $0 : nil } }

  private static func isOrganization(_ environment: String) -> Bool { environment.hasPrefix("http") }

  /// The name of the environment with its ID, as far as both are known.
  var environmentLabel: String? {
    guard let environment else { return nil }
    guard let known = environments.first(where: { $0.id == environment }), known.displayName != known.id
    else { return environment }
    return known.displayName + "  " + known.id
  }

  /// Which connector is made or changed: the one that was chosen, or that of settings.json.
  var target: Target {
    if let chosenTarget { return chosenTarget }
    guard let id = settings.connectorID, id.hasPrefix("shared_"), environment == settings.environment else {
      return .new
    }
    return .registered(id: id, title: "")
  }

  /// The ID of the connector that is changed; nil when one is made.
  var targetID: String? {
    guard case .registered(let id, _) = target else { return nil }
    return id
  }

  /// The addresses that would get a token and are neither Microsoft's nor trusted.
  func foreignAddresses(signingIn: Bool) -> [String] {
    let services = [addresses.powerApps, addresses.flow].filter { !cloud.mayCall($0) }
    let authority = provider(tenant: "").authority
    let signIn = signingIn && !TrustedAddress.isAuthority(authority) ? [authority] : []
    return (services + signIn).filter { !trusted.contains($0) }
  }
}
