import ConnectorModel
import Glibc
import JSONText
import SafeText
import Transport

/// Waits for the end of an operation that was answered with 202 and an address to ask at.
///
/// A flow asks by GET until the answer is another than 202, at the times that `Retry-After` gives, every 20 seconds
/// without it (the asynchronous pattern of the Logic Apps samples).
struct LongRunningOperation {
  /// How many seconds are between two questions when the service does not say.
  private static let pause = 20

  let prepared: PreparedRequest
  let check: ResponseCheck
  /// After how many seconds nobody asks any more; 0 asks never.
  let patience: Int
  let send: TestRun.Sender
  var wait: @Sendable (Int) async -> Bool = { seconds in
    (try? await Task.sleep(for: .seconds(seconds))) != nil
  }

  /// Whether an answer begins such an operation.
  static func begins(_ response: HTTPResponse, _ operation: Operation) -> Bool {
    response.status == 202 && response.header("Location") != nil && !operation.isTrigger
  }

  func outcome(of response: HTTPResponse, _ operation: Operation) async -> FollowUpOutcome {
    var outcome = FollowUpOutcome()
    guard patience > 0 else { return outcome }
    var answer = response
    var url = prepared.request.url
    var spent = 0
    var questions = 0
    while answer.status == 202, let link = answer.header("Location") {
      let delay = max(
        1, RetryAfter.seconds(in: answer) ?? Self.pause)
      guard delay <= patience - spent else {
        outcome.findings.append(
          finding(
            .warning, operation,
            "was not done after \(spent) seconds; --lro-timeout of conwiz test waits longer"))
        return outcome
      }
      let request: HTTPRequest
      do throws(FollowUpRequest.Refusal) {
        request = try FollowUpRequest.get(link, after: prepared, at: url)
      } catch {
        outcome.findings.append(finding(.error, operation, "cannot be asked for: " + error.message))
        return outcome
      }
      guard await wait(delay) else { return outcome }
      spent += delay
      do throws(TransportError) {
        answer = try await send(request)
      } catch {
        outcome.findings.append(finding(.error, operation, "was lost: " + error.message))
        return outcome
      }
      url = request.url
      questions += 1
    }
    outcome.notes.append(
      "answered with 202 first; asked \(questions.counted("time")) within \(spent) s for the "
        + "end, \(answer.status)")
    outcome.final = answer
    return outcome
  }

  private func finding(
    _ severity: ResultFinding.Severity, _ operation: Operation, _ message: String
  ) -> ResultFinding {
    let place = operation.pointer.appending("responses")
    return ResultFinding(
      .status, severity, "the long operation " + message, definition: place, line: check.lines.line(of: place)
    )
  }
}
