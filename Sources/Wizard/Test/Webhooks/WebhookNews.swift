package import Runner

/// How the test of a webhook trigger comes along.
package enum WebhookNews: Sendable {
  /// The subscription stands, and its notification is waited for.
  case waiting(WebhookStation.Waiting)
  /// It ended; or nothing could be listened to.
  case ended(Result<OperationResult, WebhookStation.Failure>)
}
