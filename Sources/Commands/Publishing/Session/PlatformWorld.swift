import Environment
import Publishing
import Transport

/// What the commands of Power Platform take from around them; tests hand in their own.
struct PlatformWorld: Sendable {
  /// What commands of the running task use.
  @TaskLocal static var current = PlatformWorld()

  /// Sends requests in the place of the network; nil for the network.
  var sender: PowerAppsClient.Sender?
  /// Reads a variable of the environment.
  var variable: @Sendable (String) -> String? = { Environment[$0] }
  /// Asks for a text that is not shown; nil where nobody can be asked.
  var askHidden: @Sendable (String) -> String? = { HiddenInput.ask($0) }
  /// Waits some seconds between two attempts.
  var wait: RetryRule.Wait = RetryRule.sleep

  /// Sends requests by the options of a command.
  func sender(_ limits: ConnectionLimits) -> PowerAppsClient.Sender {
    if let sender { return sender }
    let client = HTTPClient(options: limits.transport)
    return { request throws(TransportError) in try await client.send(request) }
  }
}
