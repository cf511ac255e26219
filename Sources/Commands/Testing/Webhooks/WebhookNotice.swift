import Runner

/// What is told while a webhook trigger is waited for.
struct WebhookNotice: Sendable {
  let output: Output
  let choice: WebhookChoice
  let builder: RequestBuilder

  /// Warns where the service cannot reach the listener.
  func tellIfUnreachable(_ operation: String, _ callback: String) {
    guard choice.callbackURL == nil, !builder.callsThisMachine else { return }
    output.tell(
      "\(operation): the service is told to call \(callback), which only this machine can reach; give "
        + "--callback-url for a service elsewhere.")
  }

  /// Tells that the subscription stands.
  func tellWaiting(_ operation: String, _ callback: String) {
    output.tell("\(operation): subscribed; waiting \(choice.wait) s for a notification at \(callback)")
  }

  /// Where plans wait for the events of their webhook triggers; nil when that was not allowed.
  var station: WebhookStation? {
    guard choice.allowWebhooks else { return nil }
    return .listening(at: choice.listening, callbackURL: choice.callbackURL, seconds: choice.wait) { waiting in
      tellIfUnreachable(waiting.operation, waiting.callback)
      tellWaiting(waiting.operation, waiting.callback)
    }
  }
}
