import ConnectorModel
import Runner
import Transport

/// Holds a saved notification against the webhook trigger that was named.
struct NotificationCheck {
  let run: TestRun
  let file: String

  func report() throws(CommandFailure) -> TestReport {
    let triggers = run.steps.filter(\.operation.isWebhook)
    guard triggers.count == 1, let step = triggers.first else {
      throw CommandFailure(
        .usage,
        triggers.isEmpty
          ? "None of the chosen operations is a webhook trigger; name one with --operation."
          : "--notification is for one trigger; name it with --operation. There are "
            + triggers.map(\.operation.name).joined(separator: ", ") + ".")
    }
    let bytes: [UInt8]
    do throws(FileReadError) {
      bytes = try FileReader.disk(file)
    } catch {
      throw CommandFailure(.unusable, "The notification '\(file)' cannot be read: \(error.reason).")
    }
    let test = WebhookTest(step.operation, builder: run.builder) { request throws(TransportError) in
      throw TransportError(.unreachable, target: request.url)
    }
    let findings = test.findings(forNotification: bytes)
    let isFailed = findings.contains { $0.severity == .error }
    return TestReport(
      connector: run.builder.definition.title ?? "", started: Timestamp.now.text,
      results: [
        OperationResult(
          step: step.number, operation: step.operation.name, status: isFailed ? .failed : .passed,
          findings: findings, notes: ["the saved notification was checked; nothing was called"])
      ])
  }
}
