import ArgumentParser
import Publishing
import Runner
import SignIn
import Transport

/// The options of an application that calls as itself, without a person and without `conwiz login`.
struct PrincipalChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("The tenant of a service principal, by its domain or ID.", valueName: "name"))
  var tenant: String?

  @Option(help: ArgumentHelp("The application of a service principal.", valueName: "id"))
  var clientID: String?

  @Option(
    help: ArgumentHelp(
      "Call as that application itself, with its secret: env:VARIABLE, file:PATH, command:LINE or credential:NAME.",
      valueName: "source"))
  var clientSecret: String?

  @Option(
    help: ArgumentHelp("The sign-in service of the application, instead of the cloud's.", valueName: "url"))
  var authority: String?

  func validate() throws {
    if let authority { try AddressCheck.check(authority, "--authority") }
    let given = [tenant, clientID, clientSecret].compactMap { $0 }
    guard given.isEmpty || given.count == 3 else {
      throw ValidationError(
        "--tenant, --client-id and --client-secret go together; a service principal needs all three.")
    }
    if let clientSecret { try SecretSource.check(clientSecret, "--client-secret") }
  }

  /// What signs the calls as the application; nil where none is named.
  func credentials(
    for resource: String, _ cloud: Cloud, _ world: PlatformWorld,
    sending send: @escaping PowerAppsClient.Sender
  ) throws(CommandFailure) -> CallCredentials? {
    guard let tenant, let clientID, let clientSecret else { return nil }
    let secret = try SecretSource.secret(from: clientSecret, environment: world.variable)
    let provider = AccountProvider(
      cloud, authority: authority, tenant: tenant, clientID: clientID, resource: resource)
    return CallCredentials(application: provider.client(secret: secret, sending: send))
  }
}
