package import Transport

/// What a listener answers to a notification.
package enum NotificationReply {
  /// The largest notification that is kept, in bytes.
  package static let largestBody = 1024 * 1024

  /// 200 without delay; services that check the address first get their token back as plain text (the handshake of
  /// Microsoft Graph).
  package static func reply(to request: ReceivedRequest) -> ListenerReply {
    guard let token = request.query("validationToken") ?? request.query("validationtoken") else {
      return ListenerReply(status: 200)
    }
    return ListenerReply(status: 200, contentType: "text/plain; charset=utf-8", text: token)
  }

  /// Whether a request is a handshake and no notification.
  package static func isHandshake(_ request: ReceivedRequest) -> Bool {
    request.query("validationToken") != nil || request.query("validationtoken") != nil
  }
}
