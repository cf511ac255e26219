import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

extension TestScreen {
  /// Subscribes a webhook trigger for real, once it is clear that the service can call back.
  mutating func subscribe(
    _ operation: Operation, _ builder: RequestBuilder, _ inputs: InputValues, _ context: inout AppContext
  ) {
    guard let reception = reception.reception else {
      form.focus(
        on: ["callback url", "listen", "wait"].first { self.reception.problem(of: $0) != nil } ?? "")
      return context.say("what is received, and where, is not clear yet", .error)
    }
    guard reception.isReachable(from: builder) || sure.contains("callback") else {
      let host = builder.serverName ?? "the service"
      return context.push(
        DialogLayer.confirm(
          title: "Nobody can call back",
          "\(host) cannot reach \(reception.host), only this machine can. Give a callback URL that leads here, "
            + "such as a tunnel, or subscribe all the same: the subscription is ended after \(reception.seconds) s.",
          verb: "Subscribe", .input("sure", "callback")))
    }
    call = TestCall(
      id: nextCall, operation: operation.pointer, name: operation.name, inputs: inputs, builder: builder,
      prepared: nil,
      state: .waiting(since: context.now, nil))
    let work = WebhookWork(
      operation: operation, builder: builder, inputs: inputs, connection: connection.callValues,
      reception: reception)
    context.run(.awaitNotification(nextCall, work))
    nextCall += 1
    showAnswer(view)
  }

  mutating func receive(_ id: Int, _ news: WebhookNews, _ context: inout AppContext) {
    guard var call, call.id == id, call.isRunning else { return }
    switch news {
    case .waiting(let waiting):
      call.state = .waiting(since: context.now, waiting)
      context.say("subscribed; cause an event now, the service calls \(waiting.callback)")
    case .ended(.failure(let failure)):
      context.say(failure.message, .error)
      self.call = nil
      return
    case .ended(.success(let result)):
      call.state = .ended(result, body: [])
      if result.response?.status == 401 {
        self.call = call
        if renew(&context) { return }
      }
      hasRenewed = false
      let count = result.notifications.count
      let isBad = result.status == .failed || result.status == .blocked
      showAnswer(isBad ? .findings : .body)
      context.say(
        (result.response == nil
          ? result.reason ?? "not subscribed"
          : "\(count.counted("notification")), \(result.status.rawValue)")
          + "; F6 goes to what came", isBad ? .error : count == 0 ? .warning : .success)
    }
    self.call = call
  }

  /// Holds a notification that somebody saved against the trigger's schema; nothing is called.
  mutating func checkNotification(_ text: String, _ context: inout AppContext) {
    guard let workspace = context.workspace, let operation,
      let trigger = workspace.connector.definition?.operation(at: operation),
      let builder = try? builder(workspace)
    else { return }
    savedNotification = text
    guard !text.isEmpty else { return }
    let test = WebhookTest(trigger, builder: builder, tellsExtra: true) { request throws(TransportError) in
      throw TransportError(.unreachable, target: request.url)
    }
    let findings = test.findings(forNotification: Array(text.utf8))
    let isBad = findings.contains { $0.severity == .error }
    let result = OperationResult(
      step: 1, operation: trigger.name, status: isBad ? .failed : .passed,
      reason: "nothing was called: a saved notification was held against the definition", findings: findings)
    call = TestCall(
      id: nextCall, operation: operation, name: trigger.name, inputs: InputValues(), builder: builder,
      prepared: nil,
      state: .ended(result, body: []))
    nextCall += 1
    showAnswer(.findings)
    context.say(
      findings.isEmpty
        ? "the notification is as the definition says"
        : "\(findings.count.counted("finding")); F6 goes there",
      isBad ? .error : findings.isEmpty ? .success : .warning)
  }
}
