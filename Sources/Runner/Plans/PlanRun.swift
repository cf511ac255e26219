import ConnectorModel
import JSONText
import SignIn
import Transport

/// Runs the steps of a plan, one after the other.
///
/// After a failed step only those marked `always` run, so that what was made is taken away again; that holds for a run
/// that is stopped, too.
package struct PlanRun: Sendable {
  private let plan: TestPlan
  private let builder: RequestBuilder
  private let connection: ConnectionValues
  private let signIn: SignedConnection?
  private let options: TestRunOptions
  private let check: ResponseCheck
  private let operations: [Operation]

  /// Prepares a run; refuses steps whose operation or inputs the connector does not have.
  package init(
    _ plan: TestPlan, builder: RequestBuilder, connection: ConnectionValues, signIn: SignedConnection? = nil,
    options: TestRunOptions = TestRunOptions()
  ) throws(PlanError) {
    self.plan = plan
    self.builder = builder
    self.connection = connection
    self.signIn = signIn
    self.options = options
    check = ResponseCheck(builder.definition, isStrict: options.isStrict)
    var operations: [Operation] = []
    for step in plan.steps {
      guard let operation = builder.definition.operations.first(where: { $0.name == step.operation }) else {
        throw PlanError("the connector has no operation '\(step.operation)'", at: step.source["operation"])
      }
      let form = OperationForm(operation, in: builder.definition)
      for input in step.inputs where form.canonicalName(of: input.name) == nil {
        throw PlanError(
          "\(step.operation) has no input '\(input.name)'; there are \(form.names.joined(separator: ", "))",
          at: step.source["inputs"]?[input.name])
      }
      operations.append(operation)
    }
    self.operations = operations
  }

  /// The report of the run; `onResult` hears of each step as it ends.
  package func run(
    sending send: @escaping TestRun.Sender, onResult: @escaping @Sendable (OperationResult) -> Void = { _ in }
  ) async -> TestReport {
    let started = Timestamp.now
    // The task of its own is not cancelled with ours: steps that take things away run to their end.
    let stop = CancellationFlag()
    let work = Task { await results(sending: send, stop, onResult) }
    let ended = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      stop.set()
    }
    return TestReport(
      connector: builder.definition.title ?? "", started: started.text, results: ended,
      isInterrupted: stop.isSet)
  }

  private func results(
    sending send: @escaping TestRun.Sender, _ stop: CancellationFlag,
    _ onResult: @Sendable (OperationResult) -> Void
  ) async -> [OperationResult] {
    var ended: [OperationResult] = []
    var scope = PlanScope()
    var secrets = connection
    var failed: String?
    func take(_ result: OperationResult, _ step: PlanStep) {
      ended.append(result)
      onResult(result)
      if failed == nil, result.status == .failed || result.status == .blocked { failed = step.name }
    }
    for (step, operation) in zip(plan.steps, operations) {
      if !step.always, failed != nil || stop.isSet {
        let reason = failed.map { "the step \($0) failed" } ?? "the run was interrupted"
        take(settled(ended.count + 1, operation, .skipped, reason), step)
        continue
      }
      do throws(PlanScope.Missing) {
        for value in try elements(of: step, scope) {
          var inner = scope
          if let value { inner.values["item"] = value }
          let number = ended.count + 1
          take(await result(of: step, operation, number, &inner, &secrets, sending: send), step)
          inner.values["item"] = nil
          scope = inner
          if failed != nil || stop.isSet, !step.always { break }
        }
      } catch {
        take(settled(ended.count + 1, operation, .blocked, error.message), step)
      }
    }
    return ended
  }

  /// The elements that a step runs for; one that is nil when it runs once.
  private func elements(of step: PlanStep, _ scope: PlanScope) throws(PlanScope.Missing) -> [JSONFragment?] {
    guard let reference = step.forEach else { return [nil] }
    let name = String(reference.dropFirst(2).dropLast())
    guard case .array(let elements) = try scope.value(of: name) else {
      throw PlanScope.Missing(reference: name + " (which is no list)", known: [])
    }
    return elements
  }

  private func result(
    of step: PlanStep, _ operation: Operation, _ number: Int, _ scope: inout PlanScope,
    _ secrets: inout ConnectionValues, sending send: TestRun.Sender
  ) async -> OperationResult {
    if let event = step.event { return replay(event, step, operation, number, &scope) }
    let prepared: PreparedRequest
    do {
      let values = try await signIn?.values(secrets) ?? secrets
      prepared = try builder.prepare(
        operation, inputs: try inputs(of: step, operation, scope), connection: values)
    } catch let error as RequestError {
      return check.result(for: error, of: operation, step: number)
    } catch let error as SignInError {
      return settled(number, operation, .blocked, error.message)
    } catch {
      return settled(number, operation, .blocked, (error as? PlanScope.Missing)?.message ?? "\(error)")
    }
    let started = Timestamp.now
    let response: HTTPResponse
    do throws(TransportError) {
      let retries = operation.verb.isSafe ? options.retries : 0
      response = try await RetriedExchange(retries: retries, longestWait: options.longestWait)
        .response(to: prepared.request, sending: send)
    } catch {
      return check.result(for: error, to: prepared, of: operation, step: number).starting(at: started)
    }
    let outputs = PlanOutputs(prepared.responsePolicies.apply(to: response).response)
    let (missing, captured) = capture(step, outputs, &scope, &secrets)
    if let id = step.id { scope.outputs[id] = outputs }
    let result = check.result(
      for: response, to: prepared.hiding(captured), of: operation, step: number)
    return judged(result, step, outputs, missing).starting(at: started)
  }

  /// The result with the plan's own expectations; a status that is expected is no fault.
  private func judged(
    _ result: OperationResult, _ step: PlanStep, _ outputs: PlanOutputs, _ missing: [String]
  ) -> OperationResult {
    let problems = step.expectations.compactMap { $0.problem(with: outputs.value(at: $0.place)) } + missing
    let expectsStatus = step.expectations.contains { $0.place == "status" }
    let recorder = result.expecting(isStatusExpected: expectsStatus)
    return recorder.adding(problems.map { ResultFinding(.expectation, .error, $0) })
  }

  private func inputs(
    of step: PlanStep, _ operation: Operation, _ scope: PlanScope
  ) throws(PlanScope.Missing) -> InputValues {
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

  private func capture(
    _ step: PlanStep, _ outputs: PlanOutputs, _ scope: inout PlanScope, _ secrets: inout ConnectionValues
  ) -> (missing: [String], secrets: [Secret]) {
    var missing: [String] = []
    var hidden: [Secret] = []
    for capture in step.captures {
      guard let value = outputs.value(at: capture.place) else {
        missing.append("there is nothing at \(capture.place) to be captured as \(capture.name)")
        continue
      }
      scope.values[capture.name] = value
      guard capture.isSecret else { continue }
      hidden.append(Secret(value.fieldText))
      // The name holds a character that no connection parameter has.
      secrets["capture " + capture.name] = .secret(Secret(value.fieldText))
    }
    return (missing, hidden)
  }

  private func replay(
    _ event: JSONFragment, _ step: PlanStep, _ operation: Operation, _ number: Int, _ scope: inout PlanScope
  ) -> OperationResult {
    let outputs = PlanOutputs(event: event)
    var secrets = connection
    let (missing, _) = capture(step, outputs, &scope, &secrets)
    if let id = step.id { scope.outputs[id] = outputs }
    let test = WebhookTest(operation, builder: builder) { request throws(TransportError) in
      throw TransportError(.cancelled, target: request.url)
    }
    let findings = operation.isWebhook ? test.findings(forNotification: event.written(in: .compact)) : []
    let result = OperationResult(
      step: number, operation: operation.name, status: .passed, notes: ["the event of the plan was taken"])
    return judged(result.adding(findings), step, outputs, missing)
  }

  private func settled(
    _ number: Int, _ operation: Operation, _ status: ResultStatus, _ reason: String
  ) -> OperationResult {
    OperationResult(step: number, operation: operation.name, status: status, reason: reason)
  }
}
