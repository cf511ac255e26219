import ArgumentParser
import ConnectorModel
import Glibc
import JSONText
import Publishing
import Runner
import SignIn
import Transport

/// `conwiz login`.
struct LoginCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: "Sign in to Power Platform with a code on any device.",
    discussion: """
      The tokens are kept in a file that only you can read, and renewed by themselves; several accounts can be \
      signed in. Unattended, set CONWIZ_TOKEN or give --token-file or --token-command to the other commands, or sign \
      in as an application with --client-secret.
      Example: conwiz login --tenant contoso.onmicrosoft.com
      """)

  @Option(help: ArgumentHelp("The tenant, by its domain or ID.", valueName: "name"))
  var tenant: String?

  @Option(help: ArgumentHelp("An application of your own that signs in.", valueName: "id"))
  var clientID: String?

  @Option(
    help: ArgumentHelp(
      "Sign in as that application itself, with its secret: env:VARIABLE, file:PATH, command:LINE or "
        + "credential:NAME.", valueName: "source"))
  var clientSecret: String?

  @Option(help: "The cloud: public, preview, gcc, gcc-high, dod or china.")
  var cloud: Cloud = .public

  @Option(help: ArgumentHelp("The sign-in service to use instead of the cloud's.", valueName: "url"))
  var authority: String?

  @Option(
    help: ArgumentHelp(
      "What the tokens are for, instead of the cloud's PowerApps service; the address of a Dataverse organisation.",
      valueName: "url"))
  var resource: String?

  @Flag(name: .customLong("v1"), help: "Use version 1 of the sign-in service, as paconn does.")
  var usesFirstVersion = false

  @Option(help: "How the outcome is printed: text or json.")
  var format: ReportFormat = .text

  @OptionGroup(title: "How")
  var limits: ConnectionLimits

  func validate() throws {
    if let authority { try AddressCheck.check(authority, "--authority") }
    guard let clientSecret else { return }
    try SecretSource.check(clientSecret, "--client-secret")
    guard clientID != nil, tenant != nil else {
      throw ValidationError("--client-secret needs --client-id and --tenant.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let world = PlatformWorld.current
    guard let home = StatePlace.current else { throw CommandFailure(PublishingError.disk(.noStateHome)) }
    let provider = AccountProvider(
      cloud, authority: authority, tenant: tenant, clientID: clientID, resource: resource,
      version: usesFirstVersion ? .microsoft1 : .standard)
    let secret = try clientSecret.map { source throws(CommandFailure) in
      try SecretSource.secret(from: source, environment: world.variable)
    }
    let client = provider.client(secret: secret, sending: world.sender(limits))
    let tokens = try await signedIn(client, isApplication: secret != nil)
    let account = Account(tokens, by: provider)
    do throws(PublishingError) {
      try AccountStore(in: home).change { $0.add(account) }
    } catch {
      throw CommandFailure(error)
    }
    report(account)
    return .done
  }

  private func signedIn(
    _ client: TokenClient, isApplication: Bool
  ) async throws(CommandFailure) -> TokenSet {
    let version: DeviceCodeFlow.Version = usesFirstVersion ? .microsoft1 : .standard
    let outcome: Result<TokenSet, SignInError> = await Interruption.watched {
      do throws(SignInError) {
        if isApplication { return .success(try await client.ownTokens()) }
        let flow = DeviceCodeFlow(client, version: version)
        return .success(try await CountedSignIn(flow).tokens())
      } catch {
        return .failure(error)
      }
    }
    do throws(SignInError) {
      return try outcome.get()
    } catch {
      throw CommandFailure(PublishingError(error))
    }
  }

  private func report(_ account: Account) {
    let output = Output.current
    switch format {
    case .text: output.line("Signed in as \(account.user).")
    case .json:
      output.document([
        "account": .string(account.user), "resource": .string(account.provider.resource),
        "expires": account.expiry.map { .number(String($0)) } ?? .null,
        "renewable": .boolean(account.tokens.refreshToken != nil),
      ])
    }
  }
}
