import ArgumentParser
import Transport

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
      "Hold a saved notification against the trigger's definition, and call nothing.", valueName: "file"))
  var notification: String?

  func validate() throws {
    guard address != nil else {
      throw ValidationError("--listen needs an address and a port, such as 127.0.0.1:8080.")
    }
    guard (1...86_400).contains(wait) else {
      throw ValidationError("--wait needs a number of seconds from 1 to 86400.")
    }
    if let callbackURL, URLParts(callbackURL) == nil {
      throw ValidationError("--callback-url needs an address such as https://hooks.contoso.com/test.")
    }
  }

  /// The address and port of `--listen`.
  var address: (host: String, port: Int)? {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    let host = listen[..<colon].filter { $0 != "[" && $0 != "]" }
    return host.isEmpty ? nil : (String(host), port)
  }

  /// Where is listened.
  var listening: (host: String, port: Int) { address ?? ("127.0.0.1", 0) }
}
