import Runner

/// What is told while a webhook trigger is waited for.
struct WebhookNotice: Sendable {
  let output: Output
  let choice: WebhookChoice
  let builder: RequestBuilder

  /// Where webhook triggers wait for notifications; what they wait for is told.
  var listeningStation: WebhookStation {
    let reception = choice.reception
    let isReachable = reception.isReachable(from: builder)
    return .listening(reception) { [output] callback in
      guard !isReachable else { return }
      output.tell(
        "The service is told to call \(callback), which only this machine can reach; give --callback-url for a "
          + "service elsewhere.")
    } onWaiting: { [output] waiting in
      output.tell(
        "\(waiting.operation): subscribed; waiting \(waiting.seconds) s for a notification at \(waiting.callback)"
      )
    }
  }

  /// Where plans wait for the events of their webhook triggers; nil when that was not allowed.
  var station: WebhookStation? { choice.allowWebhooks ? listeningStation : nil }
}
