package import ConnectorModel
import JSONText
import SafeText
package import Transport

/// Tests a webhook trigger as the platform uses one: it subscribes, waits for notifications, holds them against the
/// definition, and always ends the subscription.
///
/// The platform subscribes when a flow is saved, takes the `Location` of the answer, and calls it with DELETE when the
/// flow is switched off (learn.microsoft.com, *Create a webhook trigger*).
package struct WebhookTest: Sendable {
  /// How long is waited, and for how many notifications.
  package struct Patience: Hashable, Sendable {
    /// Seconds until waiting ends.
    package var seconds: Int
    /// Notifications after which waiting ends before that.
    package var notifications: Int

    /// Sets both.
    package init(seconds: Int = 60, notifications: Int = 1) {
      self.seconds = seconds
      self.notifications = notifications
    }
  }

  private let builder: RequestBuilder
  private let operation: Operation
  private let check: ResponseCheck
  private let send: TestRun.Sender

  /// Prepares for a trigger.
  package init(
    _ operation: Operation, builder: RequestBuilder, isStrict: Bool = false, tellsExtra: Bool = false,
    sending send: @escaping TestRun.Sender
  ) {
    self.operation = operation
    self.builder = builder
    self.send = send
    check = ResponseCheck(builder.definition, isStrict: isStrict, tellsExtra: tellsExtra)
  }

  /// Subscribes with a callback address, waits, and unsubscribes, whatever happens between.
  ///
  /// `onSubscribed` is told what to wait for; cancelling the task ends the waiting, not the unsubscribing.
  package func result(
    callback: String, inputs: InputValues, connection: ConnectionValues, step: Int = 1,
    patience: Patience = Patience(), notifications: AsyncStream<ReceivedRequest>,
    onSubscribed: @Sendable () -> Void = {}
  ) async -> OperationResult {
    await outcome(
      callback: callback, inputs: inputs, connection: connection, step: step, patience: patience,
      notifications: notifications, onSubscribed: onSubscribed
    ).result
  }

  /// Listens at a station, subscribes, waits, and unsubscribes; fails only where nothing can be listened to.
  package func result(
    at station: WebhookStation, inputs: InputValues, connection: ConnectionValues, step: Int = 1
  ) async -> Result<OperationResult, WebhookStation.Failure> {
    switch await station.open(operation) {
    case .success(let post):
      let outcome = await outcome(at: post, of: station, inputs: inputs, connection: connection, step: step)
      await post.close()
      return .success(outcome.result)
    case .failure(let failure): return .failure(failure)
    }
  }

  /// Subscribes for a post that listens, waits as long as its station does, and unsubscribes.
  func outcome(
    at post: WebhookStation.Post, of station: WebhookStation, inputs: InputValues,
    connection: ConnectionValues, step: Int, hiding hidden: [Secret] = []
  ) async -> (result: OperationResult, received: [ReceivedRequest]) {
    let started = Timestamp.now
    let waiting = WebhookStation.Waiting(
      operation: operation.name, callback: post.callback, seconds: station.seconds)
    let (result, received) = await outcome(
      callback: post.callback, inputs: inputs, connection: connection, step: step,
      patience: Patience(seconds: station.seconds), notifications: post.notifications, hiding: hidden,
      onSubscribed: { station.onWaiting(waiting) })
    return (result.starting(at: started), received)
  }

  /// The result with the notifications that came; reports show none of the hidden texts.
  func outcome(
    callback: String, inputs: InputValues, connection: ConnectionValues, step: Int, patience: Patience,
    notifications: AsyncStream<ReceivedRequest>, hiding hidden: [Secret] = [],
    onSubscribed: @Sendable () -> Void
  ) async -> (result: OperationResult, received: [ReceivedRequest]) {
    let prepared: PreparedRequest
    do throws(RequestError) {
      prepared = try await builder.prepare(
        operation, inputs: try subscribing(inputs, callback), connection: connection
      ).completed(sending: send).hiding(hidden)
    } catch {
      let redactor = Redactor(secrets: Array(connection.secrets.values) + hidden)
      let result = OperationResult(
        step: step, operation: operation.name, status: .blocked, reason: redactor.redact(error.message))
      return (result, [])
    }
    let response: HTTPResponse
    do throws(TransportError) {
      response = try await send(prepared.request)
    } catch {
      return (check.result(for: error, to: prepared, of: operation, step: step), [])
    }
    let result = check.result(for: response, to: prepared, of: operation, step: step)
    guard (200..<300).contains(response.status) else { return (result, []) }
    onSubscribed()
    var findings: [ResultFinding] = []
    var notes: [String] = []
    let received = await WebhookTest.collect(notifications, patience)
    judge(received, patience, &findings, &notes)
    // The subscription ends even when the run was interrupted: a task of its own is not cancelled.
    let ending = Task { await unsubscribe(response, prepared) }
    let (more, told) = await ending.value
    let recorder = ExchangeRecorder(prepared)
    let judged = result.adding(
      recorder.record(findings + more), notes: (notes + told).map { recorder.redactor.redact($0) }
    ).receiving(received.map { recorder.record($0) })
    return (judged, received)
  }

  /// What is wrong with a notification that somebody saved.
  package func findings(forNotification bytes: [UInt8]) -> [ResultFinding] {
    guard let schema = operation.pathItem["x-ms-notification-content"]?["schema"] else {
      return [finding(.warning, "the trigger has no schema for its notifications")]
    }
    do throws(JSONSyntaxError) {
      return check.schemaFindings(try JSONDocument(bytes).root, against: schema)
    } catch {
      return [finding(.error, "the notification is not JSON: at byte \(error.offset) \(error.message)")]
    }
  }

  /// The inputs with the callback address where the definition wants it.
  private func subscribing(_ inputs: InputValues, _ callback: String) throws(RequestError) -> InputValues {
    let form = OperationForm(operation, in: builder.definition)
    guard let field = form.fields.first(where: { $0.value["x-ms-notification-url"]?.boolean == true }) else {
      throw .noCallbackField(operation.name)
    }
    var subscribing = inputs
    subscribing[field.name] = .text(callback)
    return subscribing
  }

  private static func collect(
    _ notifications: AsyncStream<ReceivedRequest>, _ patience: Patience
  ) async -> [ReceivedRequest] {
    await withTaskGroup(of: [ReceivedRequest]?.self) { group in
      let most = max(1, patience.notifications)
      let inbox = NotificationInbox()
      group.addTask {
        for await notification in notifications where await inbox.add(notification) >= most { break }
        return await inbox.all
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(patience.seconds))
        return nil
      }
      _ = await group.next()
      group.cancelAll()
      return await inbox.all
    }
  }

  private func judge(
    _ received: [ReceivedRequest], _ patience: Patience, _ findings: inout [ResultFinding],
    _ notes: inout [String]
  ) {
    notes.append("received " + received.count.counted("notification"))
    if Task.isCancelled {
      notes.append("waiting was interrupted")
    } else if received.isEmpty {
      findings.append(
        finding(
          .warning, "no notification came within \(patience.seconds) seconds; cause one while the test waits")
      )
    }
    for (position, notification) in received.enumerated() {
      let name = "notification \(position + 1): "
      if notification.method != "POST" {
        findings.append(finding(.warning, name + "sent with \(notification.method); the platform takes POST"))
      }
      if notification.isTruncated {
        findings.append(finding(.warning, name + "too long to be checked"))
        continue
      }
      findings += self.findings(forNotification: notification.body).map { finding in
        var finding = finding
        finding.message = name + finding.message
        return finding
      }
    }
  }

  private func unsubscribe(
    _ response: HTTPResponse, _ prepared: PreparedRequest
  ) async -> (findings: [ResultFinding], notes: [String]) {
    guard let location = response.header("Location") else {
      return (
        [
          finding(
            .error,
            "the answer to the subscription has no Location header, so the platform can never end it; the "
              + "subscription made here is left over")
        ], []
      )
    }
    let left = " The subscription is left over: \(location.prefix(500))"
    var request: HTTPRequest
    do throws(FollowUpRequest.Refusal) {
      request = try FollowUpRequest.get(location, after: prepared, at: prepared.request.url)
    } catch {
      return ([finding(.error, "the subscription cannot be ended: \(error.message)." + left)], [])
    }
    request.method = HTTPMethod.delete.rawValue
    do throws(TransportError) {
      let answer = try await send(request)
      guard (200..<300).contains(answer.status) || answer.status == 404 else {
        return ([finding(.error, "ending the subscription was answered with \(answer.status)." + left)], [])
      }
      return ([], ["the subscription was ended with \(answer.status)"])
    } catch {
      return ([finding(.error, "ending the subscription failed: \(error.message)" + left)], [])
    }
  }

  private func finding(_ severity: ResultFinding.Severity, _ message: String) -> ResultFinding {
    ResultFinding(
      .expectation, severity, message, definition: operation.pointer,
      line: check.lines.line(of: operation.pointer))
  }
}
