import Listening
package import Runner
import SignIn
import Transport

extension WebhookStation {
  /// Listens on this machine, for each trigger anew, under a path that nobody else knows.
  ///
  /// `onListening` hears, before anything is subscribed, which address the service will be given.
  package static func listening(
    _ reception: WebhookReception, onListening: @escaping @Sendable (_ callback: String) -> Void = { _ in },
    onWaiting: @escaping @Sendable (Waiting) -> Void
  ) -> WebhookStation {
    WebhookStation(seconds: reception.seconds, onWaiting: onWaiting) { _ in
      let post = await post(reception)
      if case .success(let post) = post { onListening(post.callback) }
      return post
    }
  }

  private static func post(_ reception: WebhookReception) async -> Result<Post, Failure> {
    let (stream, continuation) = AsyncStream<ReceivedRequest>.makeStream(
      bufferingPolicy: .bufferingOldest(100))
    // Nobody who does not know the address can send a notification into the test.
    let path = "/" + RandomText.make(bytes: 16)
    do throws(ListenerError) {
      let listener = try await Listener.start(
        address: reception.host, port: reception.port, largestBody: NotificationReply.largestBody
      ) { request in
        guard request.path.hasSuffix(path) else { return ListenerReply(status: 404) }
        if !NotificationReply.isHandshake(request) { continuation.yield(request) }
        return NotificationReply.reply(to: request)
      }
      let callback = base(reception.callbackURL, listener) + path
      return .success(Post(callback: callback, notifications: stream) { await listener.stop() })
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
