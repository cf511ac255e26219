import ArgumentParser
import Runner

/// The options of testing webhook triggers.
struct WebhookChoice: ParsableArguments {
  @Flag(help: "Subscribe webhook triggers for real, wait for a notification, and unsubscribe.")
  var allowWebhooks = false

  @Option(
    name: .customLong("callback-url"),
    help: ArgumentHelp(
      "The address the service sends notifications to, when it is not the listener's own: a tunnel or reverse "
        + "proxy that leads to it.", valueName: "url"))
  var callbackURL: String?

  @Option(help: ArgumentHelp("Where notifications are waited for.", valueName: "address:port"))
  var listen = "127.0.0.1:0"

  @Option(help: ArgumentHelp("How long a notification is waited for.", valueName: "seconds"))
  var wait = 60

  @Option(
    help: ArgumentHelp(
      "Hold a saved notification against the trigger's definition, and call nothing.", valueName: "file"),
    completion: .file())
  var notification: String?

  func validate() throws {
    guard WebhookReception.address(listen) != nil else {
      throw ValidationError("--listen needs an address and a port, such as 127.0.0.1:8080.")
    }
    guard (1...86_400).contains(wait) else {
      throw ValidationError("--wait needs a number of seconds from 1 to 86400.")
    }
    if let callbackURL, !WebhookReception.isCallback(callbackURL) {
      throw ValidationError("--callback-url needs an address such as https://hooks.contoso.com/test.")
    }
  }

  /// How notifications are received.
  var reception: WebhookReception {
    let address = WebhookReception.address(listen) ?? ("127.0.0.1", 0)
    return WebhookReception(
      host: address.host, port: address.port, callbackURL: callbackURL, seconds: wait)
  }
}
