import ConnectorModel
import Transport

/// What a flow does after the first answer: it waits for the end of long operations, reads further pages, and polls
/// again.
struct FollowUps {
  let builder: RequestBuilder
  let check: ResponseCheck
  let options: TestRunOptions
  let send: TestRun.Sender

  /// Whether anything follows an answer.
  static func follow(_ response: HTTPResponse, _ operation: Operation) -> Bool {
    LongRunningOperation.begins(response, operation) || Paging.linkName(of: operation) != nil
      || operation.kind == .polling && operation.verb.isSafe
  }

  /// The result with all that follows, and the answer that the operation ended with.
  func outcome(
    of response: HTTPResponse, to prepared: PreparedRequest, of operation: Operation, _ step: Int,
    _ inputs: InputValues, _ connection: ConnectionValues
  ) async -> (result: OperationResult, answer: HTTPResponse) {
    var answer = response
    var findings: [ResultFinding] = []
    var notes: [String] = []
    if LongRunningOperation.begins(response, operation) {
      let outcome = await LongRunningOperation(
        prepared: prepared, check: check, patience: options.longestOperation, send: send
      ).outcome(of: response, operation)
      answer = outcome.final ?? response
      findings += outcome.findings
      notes += outcome.notes
    }
    let result = check.result(for: answer, to: prepared, of: operation, step: step)
    let further = check.ofFurther(after: result.findings)
    if let name = Paging.linkName(of: operation) {
      let outcome = await Paging(prepared: prepared, check: further, pages: options.pages, send: send)
        .outcome(of: prepared.responsePolicies.apply(to: answer).response, operation, linkName: name)
      findings += outcome.findings
      notes += outcome.notes
    }
    if operation.kind == .polling, operation.verb.isSafe {
      await poll(answer, of: operation, further, inputs, connection, &findings, &notes)
    }
    guard !findings.isEmpty || !notes.isEmpty else { return (result, answer) }
    let recorder = ExchangeRecorder(prepared, check.redactors)
    let told = result.adding(recorder.record(findings), notes: notes.map { recorder.redactor.redact($0) })
    return (told, answer)
  }

  /// The second poll, with the state of the first.
  private func poll(
    _ answer: HTTPResponse, of operation: Operation, _ check: ResponseCheck, _ inputs: InputValues,
    _ connection: ConnectionValues, _ findings: inout [ResultFinding], _ notes: inout [String]
  ) async {
    let state = PollingState(of: operation, in: builder.connector)
    let polling = PollingCheck(
      state: state, operation: operation, definition: builder.definition, lines: check.lines)
    let outcome = polling.outcome(of: answer, inputs: inputs, connection: connection)
    findings += outcome.findings
    notes += outcome.notes
    guard let next = outcome.next,
      let request = try? await builder.prepare(operation, inputs: next, connection: connection)
        .completed(sending: send)
    else { return }
    let shown = request.hiding.hide(in: request.request.url, mask: Redactor.mask)
    let query = URLParts(shown)?.query.map { "?" + $0 } ?? ""
    do throws(TransportError) {
      let second = try await send(request.request)
      notes.append("the second poll, \(query), was answered with \(second.status)")
      findings += check.findings(
        for: request.responsePolicies.apply(to: second).response, of: operation
      ).map { finding in
        var finding = finding
        finding.message = "second poll: " + finding.message
        return finding
      }
    } catch {
      let place = operation.pointer
      findings.append(
        ResultFinding(
          .transport, .error, "second poll: " + error.message, definition: place,
          line: check.lines.line(of: place)))
    }
  }
}
