import ConnectorModel
import Publishing
import Transport

/// The way to the services for one command: the addresses, who calls, and how.
struct PlatformSession {
  let addresses: ServiceAddresses
  /// The Dataverse organisation; nil for the PowerApps service.
  let organization: String?
  private let credentials: CallCredentials
  private let retry: RetryRule
  private let send: PowerAppsClient.Sender

  /// Finds out who calls; what the options say goes before settings.json.
  init(
    _ options: PlatformOptions, settings: ConnectorSettings = ConnectorSettings(),
    world: PlatformWorld = .current
  ) throws(CommandFailure) {
    try PlatformSession.refuseForeign(options, settings)
    addresses = PlatformSession.addresses(options.place, settings)
    organization = options.dataverse.organization(options.place, settings)
    send = world.sender(options.limits)
    let output = Output.current
    retry = RetryRule { seconds throws(PublishingError) in
      if seconds > 3 { output.tell("Waiting \(seconds) seconds before the next attempt …") }
      try await world.wait(seconds)
    }
    let resource = organization.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let cloud = options.place.cloud(settings)
    let named = options.place.usesAddresses(of: settings) ? settings.resource : nil
    let audience = resource ?? named ?? cloud.resource
    if let own = try options.principal.credentials(for: audience, cloud, world, sending: send) {
      credentials = own
    } else {
      credentials = try PlatformSession.credentials(
        options.token, for: audience, isUsual: resource == nil, world, sending: send)
    }
  }

  /// Calls the PowerApps service.
  var client: PowerAppsClient {
    PowerAppsClient(addresses, credentials: credentials, retry: retry, sending: send)
  }

  /// Calls the table of an organisation.
  func dataverse(_ organization: String) -> DataverseClient {
    DataverseClient(organization, credentials: credentials, retry: retry, sending: send)
  }

  /// Refuses addresses of a file that are not Microsoft's, unless the command line says the same: whoever hands out a
  /// connector must not get the token of those who take it.
  private static func refuseForeign(
    _ options: PlatformOptions, _ settings: ConnectorSettings
  ) throws(CommandFailure) {
    var foreign: [(address: String, option: String)] = []
    let cloud = options.place.cloud(settings)
    if options.place.usesAddresses(of: settings) {
      if options.place.powerAppsURL == nil, let address = settings.powerAppsURL {
        foreign.append((address, "--powerapps-url"))
      }
      if options.place.flowURL == nil, let address = settings.flowURL {
        foreign.append((address, "--flow-url"))
      }
    }
    foreign = foreign.filter { !cloud.mayCall($0.address) }
    if options.dataverse.organization == nil,
      let organization = options.dataverse.organization(options.place, settings),
      !TrustedAddress.isOrganization(organization)
    {
      foreign = [(organization, "--dataverse")]
    }
    guard let first = foreign.first else { return }
    throw CommandFailure(
      .usage,
      "settings.json names '\(first.address)', which is not an address of Microsoft's \(cloud.title) cloud, so your "
        + "token was not sent there. Say \(first.option) \(first.address) if you trust it.")
  }

  static func addresses(_ place: PlatformChoice, _ settings: ConnectorSettings) -> ServiceAddresses {
    let usesFile = place.usesAddresses(of: settings)
    return ServiceAddresses(
      place.cloud(settings), powerApps: place.powerAppsURL ?? (usesFile ? settings.powerAppsURL : nil),
      flow: place.flowURL ?? (usesFile ? settings.flowURL : nil),
      apiVersion: settings.powerAppsVersion ?? ServiceAddresses.usualVersion)
  }

  /// What signs the calls: a token that is given, a signed-in account, or the official tool's sign-in.
  private static func credentials(
    _ choice: TokenChoice, for resource: String, isUsual: Bool, _ world: PlatformWorld,
    sending send: @escaping PowerAppsClient.Sender
  ) throws(CommandFailure) -> CallCredentials {
    let given = try choice.given(world)
    do throws(PublishingError) {
      if let given {
        try TokenCheck.check(given, for: resource)
        return CallCredentials(given)
      }
      guard let home = StatePlace.current else { throw PublishingError.disk(.noStateHome) }
      let store = AccountStore(in: home)
      if let account = try store.read().account(named: choice.account, for: resource) {
        return try CallCredentials(account, in: store, for: resource, sending: send)
      }
      if choice.account == nil, let path = world.variable("HOME"),
        let tokens = try PaconnTokens.read(inHome: path), TokenCheck.isSame(tokens.resource, resource)
      {
        return try CallCredentials(tokens, for: resource)
      }
      // Whoever is signed in for another service is told for which one a sign-in is missing.
      let isAnybody = try store.read().accounts.isEmpty == false
      throw PublishingError.notSignedIn(
        account: choice.account, resource: isUsual && !isAnybody ? nil : resource)
    } catch {
      throw CommandFailure(error)
    }
  }
}
