import ConnectorModel
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
    let post: WebhookStation.Post
    do throws(WebhookStation.Failure) {
      post = try await WebhookStation.post(at: choice.listening, callbackURL: choice.callbackURL).get()
    } catch {
      throw CommandFailure(.unusable, error.message)
    }
    let values: ConnectionValues
    do throws(SignInError) {
      values = try await run.signIn?.values(run.connection) ?? run.connection
    } catch {
      await post.close()
      throw CommandFailure(error)
    }
    let notice = WebhookNotice(output: .current, choice: choice, builder: run.builder)
    notice.tellIfUnreachable(step.operation.name, post.callback)
    let test = WebhookTest(step.operation, builder: run.builder, isStrict: isStrict, sending: send)
    let result = await test.result(
      callback: post.callback, inputs: run.inputs[step.operation.name] ?? InputValues(), connection: values,
      step: step.number, patience: WebhookTest.Patience(seconds: choice.wait),
      notifications: post.notifications,
      onSubscribed: { notice.tellWaiting(step.operation.name, post.callback) })
    await post.close()
    return result
  }
}
