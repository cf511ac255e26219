import ConnectorModel
import JSONText
import SignIn
import Transport

/// Carries out one step of a plan: its call, or the event that stands in the place of one.
struct PlanCall: Sendable {
  /// What a step leaves behind.
  struct Outcome: Sendable {
    let result: OperationResult
    let state: State
  }

  /// What steps hand on to the ones after them.
  struct State: Sendable {
    /// What references name.
    var scope = PlanScope()
    /// Texts that reports must not show, beside those of the connection.
    var hidden: [Secret] = []
  }

  let step: PlanStep
  let operation: Operation
  let number: Int
  let builder: RequestBuilder
  let connection: ConnectionValues
  let signIn: SignedConnection?
  let options: TestRunOptions
  let check: ResponseCheck
  let webhooks: WebhookStation?
  let send: TestRun.Sender

  func outcome(_ state: State) async -> Outcome {
    if let reason = unmetCondition(state) {
      var state = state
      state.scope.skipped.formUnion(step.captures.map(\.name) + (step.id.map { [$0] } ?? []))
      return settled(.skipped, reason, state)
    }
    if let event = step.event { return replay(event, state) }
    let inputs: InputValues
    do throws(PlanScope.Missing) {
      inputs = try self.inputs(state.scope)
    } catch {
      return settled(error.isSkipped ? .skipped : .blocked, error.message, state)
    }
    do throws(SignInError) {
      let values = try await signIn?.values(connection) ?? connection
      if operation.isWebhook { return await waited(inputs, values, state) }
      let (outcome, status) = await called(inputs, values, state)
      // A token may end before its time; one renewal is tried, and only where nothing was done yet.
      let renewal = status == 401 && !expectsStatus ? await signIn?.renewal(connection, after: values) : nil
      guard case .renewed(let renewed)? = renewal else {
        if outcome.result.endsConnection { await signIn?.forget(values) }
        guard case .failed(let reason)? = renewal else { return outcome }
        return Outcome(result: outcome.result.adding([], notes: [reason]), state: outcome.state)
      }
      let again = await called(inputs, renewed, state).outcome
      if again.result.endsConnection { await signIn?.forget(renewed) }
      return again
    } catch {
      return settled(.blocked, error.message, state)
    }
  }

  private func called(
    _ inputs: InputValues, _ values: ConnectionValues, _ state: State
  ) async -> (outcome: Outcome, status: Int?) {
    let prepared: PreparedRequest
    do throws(RequestError) {
      prepared = try await builder.prepare(operation, inputs: inputs, connection: values)
        .completed(sending: send).hiding(state.hidden)
    } catch {
      // A value that was captured as a secret may stand in the reason.
      let redactor = Redactor(secrets: Array(values.secrets.values) + state.hidden)
      return (settled(.blocked, redactor.redact(error.message), state), nil)
    }
    let started = Timestamp.now
    let response: HTTPResponse
    do throws(TransportError) {
      let retries = prepared.changingMethod == nil ? options.retries : 0
      response = try await RetriedExchange(retries: retries, longestWait: options.longestWait)
        .response(to: prepared.request, sending: send)
    } catch {
      let result = check.result(for: error, to: prepared, of: operation, step: number).starting(at: started)
      return (Outcome(result: result, state: state), nil)
    }
    let answer = PlanOutputs(prepared.responsePolicies.apply(to: response).response)
    var state = state
    let missing = capture(answer, &state)
    let hiding = prepared.hiding(state.hidden)
    let result = check.result(for: response, to: hiding, of: operation, step: number)
    let judged = judged(result, answer, missing, state.scope, ExchangeRecorder(hiding).redactor)
    return (Outcome(result: judged.starting(at: started), state: state), response.status)
  }

  var expectsStatus: Bool { step.expectations.contains { $0.place == "status" } }

  /// The result with the plan's own expectations; a status that the plan speaks of is judged by the plan alone.
  func judged(
    _ result: OperationResult, _ answer: PlanOutputs, _ missing: [String], _ scope: PlanScope,
    _ redactor: Redactor
  ) -> OperationResult {
    let problems = step.expectations.compactMap { expectation -> String? in
      do throws(PlanScope.Missing) {
        return expectation.problem(
          with: answer.value(at: expectation.place), wanted: try scope.filled(expectation.wanted), redactor)
      } catch {
        return error.message
      }
    }
    let findings = (problems + missing).map { ResultFinding(.expectation, .error, $0) }
    return result.expecting(isStatusExpected: expectsStatus).adding(findings)
  }

  /// Why the step is not called; nil when all its conditions hold.
  private func unmetCondition(_ state: State) -> String? {
    let redactor = Redactor(secrets: Array(connection.secrets.values) + state.hidden)
    for condition in step.conditions {
      let reference = String(condition.place.dropFirst(2).dropLast())
      do throws(PlanScope.Missing) {
        let wanted = try state.scope.filled(condition.wanted)
        let found = try? state.scope.value(of: reference)
        if let problem = condition.problem(with: found, wanted: wanted, redactor) {
          return "its condition does not hold: " + problem
        }
      } catch {
        return "its condition has nothing to compare with: " + error.message
      }
    }
    return nil
  }

  private func inputs(_ scope: PlanScope) throws(PlanScope.Missing) -> InputValues {
    let form = OperationForm(operation, in: builder.definition)
    var inputs = InputValues()
    for (name, value) in step.inputs {
      guard let canonical = form.canonicalName(of: name) else { continue }
      switch try scope.filled(value) {
      case .object(let members): inputs[canonical] = .json(.object(members))
      case .array(let elements): inputs[canonical] = .json(.array(elements))
      case .null: inputs[canonical] = .json(.null)
      case let scalar: inputs[canonical] = .text(scalar.fieldText)
      }
    }
    return inputs
  }

  /// Keeps what later steps use; gives what was not there.
  func capture(_ answer: PlanOutputs, _ state: inout State) -> [String] {
    var missing: [String] = []
    for capture in step.captures {
      guard let value = answer.value(at: capture.place) else {
        state.scope.values[capture.name] = nil
        missing.append("there is nothing at \(capture.place) to be captured as \(capture.name)")
        continue
      }
      state.scope.values[capture.name] = value
      if capture.isSecret { state.hidden += PlanCall.leaves(of: value).map { Secret($0) } }
    }
    if let id = step.id { state.scope.outputs[id] = answer }
    return missing
  }

  /// The texts and numbers of a value; each alone is a secret when the whole is.
  private static func leaves(of value: JSONFragment) -> [String] {
    switch value {
    case .string(let text), .number(let text): [text]
    case .array(let elements): elements.flatMap(leaves)
    case .object(let members): members.flatMap { leaves(of: $0.value) }
    case .null, .boolean: []
    }
  }

  private func replay(_ event: JSONFragment, _ state: State) -> Outcome {
    let answer = PlanOutputs(event: event)
    var state = state
    let missing = capture(answer, &state)
    let test = WebhookTest(operation, builder: builder) { request throws(TransportError) in
      throw TransportError(.cancelled, target: request.url)
    }
    let findings = operation.isWebhook ? test.findings(forNotification: event.written(in: .compact)) : []
    let result = OperationResult(
      step: number, operation: operation.name, status: .passed, notes: ["the event of the plan was taken"])
    let redactor = Redactor(secrets: Array(connection.secrets.values) + state.hidden)
    let clean = findings.map { finding in
      var finding = finding
      finding.message = redactor.redact(finding.message)
      return finding
    }
    return Outcome(
      result: judged(result.adding(clean), answer, missing, state.scope, redactor), state: state)
  }

  func settled(_ status: ResultStatus, _ reason: String, _ state: State) -> Outcome {
    let result = OperationResult(step: number, operation: operation.name, status: status, reason: reason)
    return Outcome(result: result, state: state)
  }
}
