package import Runner

/// What a run of a flow tells while it goes.
package enum FlowNews: Sendable {
  /// The trigger is subscribed, and its event is waited for.
  case waiting(WebhookStation.Waiting)
  /// A call of the step of that position ended.
  case result(step: Int, OperationResult)
  /// The step ended; what it hands on.
  case stepEnded(step: Int, PlanProgress)
  /// The run ended; why it could not begin.
  case ended(problem: String?)
}
