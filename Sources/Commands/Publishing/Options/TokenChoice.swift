import ArgumentParser
import Runner
import Transport

/// The options that say who calls.
struct TokenChoice: ParsableArguments {
  @Option(help: ArgumentHelp("The signed-in account to use; the last one without it.", valueName: "user"))
  var account: String?

  @Option(
    help: ArgumentHelp("Take the access token from a file; $CONWIZ_TOKEN is read, too.", valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "Take the access token from what a command prints, such as 'az account get-access-token --resource URL'.",
      valueName: "line"))
  var tokenCommand: String?

  func validate() throws {
    guard [account, tokenFile, tokenCommand].compactMap({ $0 }).count <= 1 else {
      throw ValidationError("--account, --token-file and --token-command exclude each other; choose one.")
    }
  }

  /// The token that is given, from wherever; nil when it is to be that of an account.
  func given(_ world: PlatformWorld) throws(CommandFailure) -> Secret? {
    let source: ConnectionSource
    if let tokenFile {
      source = .file(tokenFile)
    } else if let tokenCommand {
      source = .command(tokenCommand)
    } else {
      guard account == nil, let text = world.variable("CONWIZ_TOKEN"), !text.isEmpty else { return nil }
      source = .text(text)
    }
    let token = TokenText.token(
      in: try SecretSource.value(of: source, for: "token", environment: world.variable))
    guard !token.isEmpty else {
      throw CommandFailure(
        .unusable, "There is no token in \(origin); sign in anew, or correct its source.")
    }
    return Secret(token)
  }

  private var origin: String {
    tokenFile.map { "'\($0)'" } ?? tokenCommand.map { "what '\($0)' prints" } ?? "CONWIZ_TOKEN"
  }
}
