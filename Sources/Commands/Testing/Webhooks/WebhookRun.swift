import ConnectorModel
import Runner
import SignIn

/// Tests the webhook triggers of a run, one after the other, each with a listener of its own.
struct WebhookRun {
  let run: TestRun
  let choice: WebhookChoice
  let isStrict: Bool
  let tellsExtra: Bool
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
    let values: ConnectionValues
    do throws(SignInError) {
      values = try await run.signIn?.values(run.connection) ?? run.connection
    } catch {
      throw CommandFailure(error)
    }
    let notice = WebhookNotice(output: .current, choice: choice, builder: run.builder)
    let test = WebhookTest(
      step.operation, builder: run.builder, isStrict: isStrict, tellsExtra: tellsExtra, sending: send)
    do throws(WebhookStation.Failure) {
      return try await test.result(
        at: notice.listeningStation, inputs: run.inputs[step.operation.name] ?? InputValues(),
        connection: values, step: step.number
      ).get()
    } catch {
      throw CommandFailure(.unusable, error.message)
    }
  }
}
