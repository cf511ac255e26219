package import ConnectorModel
package import Transport

extension ResponseCheck {
  /// The verdict on a response: what was sent and received, cleaned of secrets, and what is wrong.
  ///
  /// The answer is checked and recorded as the policies of the response leave it, which is how flows see it. Where
  /// custom code or policies that are not carried out apply, what is wrong with its content makes the verdict `partial`
  /// at most, since the platform may have changed it; a status that is a failure stays one.
  package func result(
    for response: HTTPResponse, to prepared: PreparedRequest, of operation: Operation, step: Int = 1
  ) -> OperationResult {
    let recorder = ExchangeRecorder(prepared, redactors)
    let (answer, traces) = prepared.responsePolicies.apply(to: response) { before, after in
      guard prepared.explains else { return nil }
      return PolicyEffect(on: recorder.record(before), leaving: recorder.record(after))
    }
    let findings = recorder.record(
      findings(for: answer, of: operation)
        + prepared.responsePolicies.connectionFindings(for: response.status, of: operation, lines))
    let told = traces.filter { prepared.explains || !$0.isDone }.map {
      "policy " + recorder.record($0).line
    }
    // What was to run on the answer has done so, and is told below.
    let waiting =
      prepared.explains ? prepared.policies.filter(\.waitsForAnswer).map { "policy " + $0.line } : []
    let status: ResultStatus
    var reason = prepared.limits
    let isLimited = prepared.limits != nil || traces.contains { !$0.isDone }
    if isLimited {
      status = findings.contains(where: \.outweighsLimits) ? .failed : .partial
    } else if findings.allSatisfy({ $0.severity != .error }),
      findings.contains(where: { $0.message == ResponseCheck.tooLong })
    {
      status = .partial
      reason = "the answer is too long to be held against the schema"
    } else {
      status = findings.contains { $0.severity == .error } ? .failed : .passed
    }
    return OperationResult(
      step: step, operation: operation.name, status: status, reason: reason,
      request: recorder.record(prepared.request, answeredBy: response),
      response: recorder.record(answer), findings: findings,
      notes: prepared.notes.filter { !waiting.contains($0) } + told, prepared: prepared,
      answerPolicies: traces.map(recorder.record), isLimited: isLimited)
  }

  /// The verdict when no response came.
  package func result(
    for error: TransportError, to prepared: PreparedRequest, of operation: Operation, step: Int = 1
  ) -> OperationResult {
    let recorder = ExchangeRecorder(prepared, redactors)
    let finding = ResultFinding(.transport, .error, recorder.redactor.redact(error.message))
    return OperationResult(
      step: step, operation: operation.name, status: .failed, reason: finding.message,
      request: recorder.record(prepared.request), findings: [finding], notes: prepared.notes,
      prepared: prepared)
  }

  /// The verdict when the request could not be made.
  package func result(
    for error: RequestError, of operation: Operation, step: Int = 1, status: ResultStatus = .blocked
  ) -> OperationResult {
    OperationResult(step: step, operation: operation.name, status: status, reason: error.message)
  }
}
