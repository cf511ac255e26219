package import ConnectorModel
package import Transport

extension ResponseCheck {
  /// The verdict on a response: what was sent and received, cleaned of secrets, and what is wrong.
  ///
  /// Where policies or custom code apply, the verdict is `partial` whatever is found, since the platform's call
  /// would have been another one.
  package func result(
    for response: HTTPResponse, to prepared: PreparedRequest, of operation: Operation, step: Int = 1
  ) -> OperationResult {
    let recorder = ExchangeRecorder(prepared)
    let findings = recorder.record(findings(for: response, of: operation))
    let status: ResultStatus
    if prepared.limits != nil {
      status = .partial
    } else {
      status = findings.contains { $0.severity == .error } ? .failed : .passed
    }
    return OperationResult(
      step: step, operation: operation.name, status: status, reason: prepared.limits,
      request: recorder.record(prepared.request, sentHead: response.sentHead),
      response: recorder.record(response), findings: findings,
      notes: prepared.notes)
  }

  /// The verdict when no response came.
  package func result(
    for error: TransportError, to prepared: PreparedRequest, of operation: Operation, step: Int = 1
  ) -> OperationResult {
    let recorder = ExchangeRecorder(prepared)
    let finding = ResultFinding(.transport, .error, recorder.redactor.redact(error.message))
    return OperationResult(
      step: step, operation: operation.name, status: .failed, reason: finding.message,
      request: recorder.record(prepared.request), findings: [finding], notes: prepared.notes)
  }

  /// The verdict when the request could not be made.
  package func result(
    for error: RequestError, of operation: Operation, step: Int = 1, status: ResultStatus = .blocked
  ) -> OperationResult {
    OperationResult(step: step, operation: operation.name, status: status, reason: error.message)
  }
}
