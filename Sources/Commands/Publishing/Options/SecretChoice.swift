import ArgumentParser
import Publishing
import Runner
import Transport

/// The options that say which client secret an OAuth connector gets.
struct SecretChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The client secret for every OAuth sign-in of the connector: env:VARIABLE, file:PATH, command:LINE or "
        + "credential:NAME. It is sent and kept nowhere.", valueName: "source"))
  var secret: String?

  @Flag(name: .customLong("no-secret"), help: "Send no client secret and do not ask for one.")
  var sendsNone = false

  func validate() throws {
    guard secret == nil || !sendsNone else {
      throw ValidationError("--secret and --no-secret exclude each other; choose one.")
    }
    if let secret { try SecretSource.check(secret, "--secret") }
  }

  /// The secret, asked for on a terminal when the connector needs one; nil for none.
  func value(for connector: PublishedConnector, _ world: PlatformWorld) throws(CommandFailure) -> Secret? {
    if let secret { return try SecretSource.secret(from: secret, environment: world.variable) }
    let names = connector.parametersWithoutSecret
    guard !sendsNone, !names.isEmpty, let answer = world.askHidden(SecretChoice.question(names)) else {
      return nil
    }
    return answer.isEmpty ? nil : Secret(answer)
  }

  private static func question(_ names: [String]) -> String {
    "Client secret for \(names.joined(separator: ", ")) (it is not shown or kept; Enter sends none): "
  }
}
