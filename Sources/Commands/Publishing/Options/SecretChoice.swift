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
    guard let secret else { return }
    guard let source = ConnectionSource(secret) else {
      throw ValidationError("--secret needs env:VARIABLE, file:PATH, command:LINE or credential:NAME.")
    }
    if case .text = source {
      throw ValidationError(
        "--secret takes no text, which other users could see; use env:VARIABLE or file:PATH.")
    }
  }

  /// The secret, asked for on a terminal when the connector needs one; nil for none.
  func value(for connector: PublishedConnector, _ world: PlatformWorld) throws(CommandFailure) -> Secret? {
    if let secret, let source = ConnectionSource(secret) {
      let text: String
      do throws(ConnectionError) {
        text = try source.value(
          for: "secret", environment: world.variable, readFile: .disk, command: ShellCommand.runner)
      } catch {
        throw CommandFailure(error)
      }
      guard !text.isEmpty else {
        throw CommandFailure(.unusable, "The client secret from '\(secret)' is empty; check its source.")
      }
      return Secret(text)
    }
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
