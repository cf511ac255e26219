import ConnectorModel
import JSONText
import SignIn
import Transport

extension PlanCall {
  /// Subscribes, takes the first notification that comes as the step's answer, and ends the subscription.
  ///
  /// The platform starts a run of the flow for each notification (learn.microsoft.com, *Create a webhook trigger*); a
  /// plan is one run.
  func waited(_ inputs: InputValues, _ values: ConnectionValues, _ state: State) async -> Outcome {
    guard let webhooks else {
      return settled(
        .blocked,
        "the trigger waits for an event of the service; give the step an `event` to take, or allow it to subscribe "
          + "(--allow-webhooks)", state)
    }
    let post: WebhookStation.Post
    switch await webhooks.open(operation) {
    case .success(let opened): post = opened
    case .failure(let failure): return settled(.blocked, failure.message, state)
    }
    let test = WebhookTest(
      operation, builder: builder, isStrict: options.isStrict, tellsExtra: options.tellsExtra, sending: send)
    var (result, received) = await test.outcome(
      at: post, of: webhooks, inputs: inputs, connection: values, step: number, hiding: state.hidden)
    if result.response?.status == 401, !expectsStatus,
      case .renewed(let renewed)? = await signIn?.renewal(connection, after: values)
    {
      (result, received) = await test.outcome(
        at: post, of: webhooks, inputs: inputs, connection: renewed, step: number, hiding: state.hidden)
    }
    await post.close()
    guard let event = received.first(where: { !$0.isTruncated }) else {
      let isQuiet = result.status == .passed || result.status == .partial
      let missing = ResultFinding(
        .expectation, .error, "no event came, so the steps after this one have nothing to work with")
      return Outcome(result: isQuiet && !Task.isCancelled ? result.adding([missing]) : result, state: state)
    }
    return taking(event, result, values, state)
  }

  /// The outcome with a notification as what the step brought.
  private func taking(
    _ event: ReceivedRequest, _ result: OperationResult, _ values: ConnectionValues, _ state: State
  ) -> Outcome {
    let answer = PlanOutputs(HTTPResponse(status: 200, headers: event.headers, body: event.body))
    var state = state
    let missing = capture(answer, &state)
    let redactor = Redactor(secrets: Array(values.secrets.values) + state.hidden)
    return Outcome(result: judged(result, answer, missing, state.scope, redactor), state: state)
  }
}
