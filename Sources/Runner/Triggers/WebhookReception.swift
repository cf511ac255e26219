import Transport

/// How the notifications of webhook triggers are received: where they are listened for, what address services are
/// given, and how long one is waited for.
package struct WebhookReception: Hashable, Sendable {
  /// The host of this machine that is listened at.
  package var host: String
  /// The port; 0 lets the system choose.
  package var port: Int
  /// The address that services are given, a tunnel or reverse proxy that leads to the listener; nil gives them the
  /// listener's own.
  package var callbackURL: String?
  /// How many seconds a notification is waited for.
  package var seconds: Int

  /// Listens on the loopback address and waits a minute, unless told otherwise.
  package init(host: String = "127.0.0.1", port: Int = 0, callbackURL: String? = nil, seconds: Int = 60) {
    self.host = host
    self.port = port
    self.callbackURL = callbackURL
    self.seconds = seconds
  }

  /// The host and the port of a text such as `127.0.0.1:8080` or `[::1]:8080`; nil for another text.
  package static func address(_ text: String) -> (host: String, port: Int)? {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
    return host.isEmpty ? nil : (String(host), port)
  }

  /// Whether a text is an address that services can be given.
  package static func isCallback(_ text: String) -> Bool {
    guard let parts = URLParts(text) else { return false }
    return ["http", "https"].contains(parts.scheme) && !parts.host.isEmpty
  }

  /// Whether the service of a connector can reach the listener without help.
  package func isReachable(from builder: RequestBuilder) -> Bool {
    callbackURL != nil || builder.callsThisMachine
  }
}
