import Runner

/// How the Test tab and the flow receive the notifications of webhook triggers, as it is typed.
struct TestReception: Hashable, Sendable {
  /// The address of a tunnel to this machine; empty for the listener's own.
  var callbackURL = ""
  /// Where is listened, `127.0.0.1:0`.
  var listen = "127.0.0.1:0"
  /// How many seconds are waited.
  var seconds = "60"

  /// What is wrong with the text of a field; nil where nothing is.
  func problem(of id: String) -> String? {
    switch id {
    case "callback url" where !callbackURL.isEmpty && !WebhookReception.isCallback(callbackURL):
      "an address such as https://hooks.contoso.com/test, or nothing"
    case "listen" where WebhookReception.address(listen) == nil:
      "an address and a port, such as 127.0.0.1:8080; port 0 takes a free one"
    case "wait" where Int(seconds).map({ (1...86_400).contains($0) }) != true:
      "a number of seconds from 1 to 86400"
    default: nil
    }
  }

  /// What was typed, where all of it can be used.
  var reception: WebhookReception? {
    guard ["callback url", "listen", "wait"].allSatisfy({ problem(of: $0) == nil }),
      let address = WebhookReception.address(listen), let seconds = Int(seconds)
    else { return nil }
    return WebhookReception(
      host: address.host, port: address.port, callbackURL: callbackURL.isEmpty ? nil : callbackURL,
      seconds: seconds)
  }

  /// Takes the text of a field; false for a field of another kind.
  mutating func set(_ id: String, _ text: String) -> Bool {
    switch id {
    case "callback url": callbackURL = text
    case "listen": listen = text
    case "wait": seconds = text
    default: return false
    }
    return true
  }
}
