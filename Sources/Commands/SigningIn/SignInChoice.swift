import ArgumentParser
import ConnectorModel
import Runner
import SignIn
import Transport

/// The options of signing in by OAuth 2.0.
struct SignInChoice: ParsableArguments {
  /// The ways to sign in from a terminal.
  enum Way: String, ExpressibleByArgument, CaseIterable {
    case browser, device
    case clientCredentials = "client-credentials"
  }

  @Option(
    help: ArgumentHelp(
      "Sign in by OAuth 2.0: with a browser, with a code on another device, or as the application itself "
        + "(client-credentials, which is not how connections of the platform sign in).",
      valueName: "way"))
  var signIn: Way?

  @Option(help: ArgumentHelp("The client ID of the application that you registered.", valueName: "id"))
  var clientID: String?

  @Option(
    help: ArgumentHelp(
      "The application's secret: env:VARIABLE, file:PATH, command:LINE or credential:NAME.",
      valueName: "source"))
  var clientSecret: String?

  @Option(help: "Where the secret is sent: in the body, or as basic authentication.")
  var clientAuth: OAuthClient.SecretPlace = .body

  @Option(
    help: ArgumentHelp("The provider's address for device codes, where it is not known.", valueName: "url"))
  var deviceURL: String?

  @Option(
    help: ArgumentHelp("The redirect address that is registered with the application.", valueName: "url"))
  var redirectURL = "http://127.0.0.1:8400/callback"

  @Flag(help: "Do not listen for the browser; paste the address that it ends at.")
  var paste = false

  @Option(
    help: ArgumentHelp("Write the address to open into a file, too.", valueName: "file"), completion: .file())
  var urlFile: String?

  @Option(
    help: ArgumentHelp(
      "Take the access token from what a command prints, such as 'az account get-access-token'.",
      valueName: "line"))
  var tokenCommand: String?

  @Option(help: ArgumentHelp("Take the access token from an environment variable.", valueName: "variable"))
  var tokenEnv: String?

  @Option(help: ArgumentHelp("Take the access token from a file.", valueName: "file"), completion: .file())
  var tokenFile: String?

  @Option(help: ArgumentHelp("Use a connection that was remembered.", valueName: "name"))
  var use: String?

  @Option(
    help: ArgumentHelp(
      "Remember the connection in a file that only you can read; it is not encrypted.", valueName: "name"))
  var remember: String?

  func validate() throws {
    let tokens = [tokenCommand, tokenEnv, tokenFile].compactMap { $0 }.count
    guard tokens <= 1, tokens == 0 || signIn == nil else {
      throw ValidationError(
        "--sign-in, --token-command, --token-env and --token-file exclude each other; choose one.")
    }
    if let clientSecret { try SecretSource.check(clientSecret, "--client-secret") }
    guard URLParts(redirectURL) != nil else {
      throw ValidationError("--redirect-url needs an address such as http://127.0.0.1:8400/callback.")
    }
  }

  /// The connections of a connector that were remembered; nil when none is named.
  func remembered(of folder: ConnectorFolder) throws(CommandFailure) -> RememberedConnections? {
    guard use != nil || remember != nil else { return nil }
    guard let home = StatePlace.current else { throw CommandFailure(DiskError.noStateHome) }
    do throws(DiskError) {
      return try RememberedConnections(of: folder, in: home)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The source of a ready token; nil when there is none.
  var tokenSource: String? {
    tokenCommand.map { "command:" + $0 } ?? tokenEnv.map { "env:" + $0 } ?? tokenFile.map { "file:" + $0 }
  }
}

extension OAuthClient.SecretPlace: ExpressibleByArgument {}
