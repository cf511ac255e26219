import Listening
package import Runner
import SignIn
import Transport

extension WebhookStation {
  /// Listens at an address of this machine, for each trigger anew; port 0 lets the system choose.
  ///
  /// Services are given `callbackURL`, a tunnel or reverse proxy that leads to the listener, or the listener's own
  /// address.
  package static func listening(
    at address: (host: String, port: Int), callbackURL: String?, seconds: Int,
    onWaiting: @escaping @Sendable (Waiting) -> Void
  ) -> WebhookStation {
    WebhookStation(seconds: seconds, onWaiting: onWaiting) { _ in
      await post(at: address, callbackURL: callbackURL)
    }
  }

  /// Begins to listen under a path that nobody else knows.
  static func post(at address: (host: String, port: Int), callbackURL: String?) async -> Result<Post, Failure> {
    let (stream, continuation) = AsyncStream<ReceivedRequest>.makeStream(
      bufferingPolicy: .bufferingOldest(100))
    // Nobody who does not know the address can send a notification into the test.
    let path = "/" + RandomText.make(bytes: 16)
    do throws(ListenerError) {
      let listener = try await Listener.start(
        address: address.host, port: address.port, largestBody: NotificationReply.largestBody
      ) { request in
        guard request.path.hasSuffix(path) else { return ListenerReply(status: 404) }
        if !NotificationReply.isHandshake(request) { continuation.yield(request) }
        return NotificationReply.reply(to: request)
      }
      return .success(
        Post(callback: base(callbackURL, listener) + path, notifications: stream) { await listener.stop() })
    } catch {
      return .failure(Failure(message: error.message))
    }
  }

  private static func base(_ callbackURL: String?, _ listener: Listener) -> String {
    if let callbackURL { return callbackURL.hasSuffix("/") ? String(callbackURL.dropLast()) : callbackURL }
    let host = listener.address.contains(":") ? "[\(listener.address)]" : listener.address
    return "http://\(host):\(listener.port)"
  }
}
