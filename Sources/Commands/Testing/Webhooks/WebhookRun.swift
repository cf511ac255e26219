import ConnectorModel
import Listening
import Runner
import SignIn
import Transport

/// Tests the webhook triggers of a run, one after the other, each with a listener of its own.
struct WebhookRun {
  let run: TestRun
  let choice: WebhookChoice
  let isStrict: Bool
  let send: TestRun.Sender

  /// The results of the triggers among the steps.
  func results() async throws(CommandFailure) -> [OperationResult] {
    var results: [OperationResult] = []
    for step in run.steps where step.operation.isWebhook {
      guard !Task.isCancelled else { break }
      results.append(try await result(of: step))
    }
    return results
  }

  private func result(of step: TestStep) async throws(CommandFailure) -> OperationResult {
    let (stream, continuation) = AsyncStream<ReceivedRequest>.makeStream(
      bufferingPolicy: .bufferingOldest(100))
    // Nobody who does not know the address can send a notification into the test.
    let path = "/" + RandomText.make(bytes: 16)
    let address = choice.address ?? ("127.0.0.1", 0)
    let listener: Listener
    do throws(ListenerError) {
      listener = try await Listener.start(
        address: address.host, port: address.port, largestBody: NotificationReply.largestBody
      ) { request in
        guard request.path.hasSuffix(path) else { return ListenerReply(status: 404) }
        if !NotificationReply.isHandshake(request) { continuation.yield(request) }
        return NotificationReply.reply(to: request)
      }
    } catch {
      throw CommandFailure(.unusable, error.message)
    }
    let callback = callback(listener) + path
    let values: ConnectionValues
    do throws(SignInError) {
      values = try await run.signIn?.values(run.connection) ?? run.connection
    } catch {
      await listener.stop()
      throw CommandFailure(error)
    }
    let output = Output.current
    if choice.callbackURL == nil, !isLocal(step.operation) {
      output.tell(
        "\(step.operation.name): the service is told to call \(callback), which only this machine can reach; give "
          + "--callback-url for a service elsewhere.")
    }
    let test = WebhookTest(step.operation, builder: run.builder, isStrict: isStrict, sending: send)
    let result = await test.result(
      callback: callback, inputs: run.inputs[step.operation.name] ?? InputValues(), connection: values,
      step: step.number, patience: WebhookTest.Patience(seconds: choice.wait), notifications: stream,
      onSubscribed: {
        output.tell(
          "\(step.operation.name): subscribed; waiting \(choice.wait) s for a notification at \(callback)")
      })
    await listener.stop()
    return result
  }

  private func callback(_ listener: Listener) -> String {
    if let url = choice.callbackURL { return url.hasSuffix("/") ? String(url.dropLast()) : url }
    let host = listener.address.contains(":") ? "[\(listener.address)]" : listener.address
    return "http://\(host):\(listener.port)"
  }

  private func isLocal(_ operation: Operation) -> Bool {
    let host = run.builder.baseURL.flatMap { URLParts($0)?.host } ?? run.builder.definition.host ?? ""
    return host.hasPrefix("127.") || host.hasPrefix("localhost")
  }
}
