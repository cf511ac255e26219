import ConnectorModel
import JSONText

/// Runs the steps of a plan, one after the other.
///
/// After a failed step only those marked `always` run, so that what was made is taken away again; that holds for a run
/// that is stopped, too.
package struct PlanRun: Sendable {
  private let plan: TestPlan
  private let builder: RequestBuilder
  private var connection: ConnectionValues
  private let signIn: SignedConnection?
  private let options: TestRunOptions
  private let check: ResponseCheck
  private let operations: [Operation]
  private var webhooks: WebhookStation?

  /// Prepares a run; refuses steps whose operation, inputs or references can never be found.
  package init(
    _ plan: TestPlan, builder: RequestBuilder, connection: ConnectionValues, signIn: SignedConnection? = nil,
    options: TestRunOptions = TestRunOptions()
  ) throws(PlanError) {
    self.plan = plan
    self.builder = builder
    self.connection = connection
    self.signIn = signIn
    self.options = options
    check = ResponseCheck(builder.definition, for: options)
    var operations: [Operation] = []
    let all = builder.definition.operations
    for step in plan.steps {
      guard let operation = all.first(where: { $0.name == step.operation }) else {
        let names = all.prefix(20).map(\.name).joined(separator: ", ") + (all.count > 20 ? ", …" : "")
        throw PlanError(
          "the connector has no operation '\(step.operation)'; there are \(names)",
          at: step.source["operation"])
      }
      let form = OperationForm(operation, in: builder.definition)
      for input in step.inputs where form.canonicalName(of: input.name) == nil {
        let names = form.names.isEmpty ? "it takes none" : "there are " + form.names.joined(separator: ", ")
        throw PlanError(
          "\(step.operation) has no input '\(input.name)'; \(names)", at: step.source["inputs"]?[input.name])
      }
      operations.append(operation)
    }
    try PlanReferences.check(plan.steps)
    self.operations = operations
  }

  /// The same run with other values of the connection.
  package func connected(with connection: ConnectionValues) -> PlanRun {
    var run = self
    run.connection = connection
    return run
  }

  /// The same run with a place where webhook triggers wait for a real event.
  package func waiting(at webhooks: WebhookStation) -> PlanRun {
    var run = self
    run.webhooks = webhooks
    return run
  }

  /// The report of the run; `onResult` hears of each step as it ends.
  package func run(
    sending send: @escaping TestRun.Sender, onResult: @escaping @Sendable (OperationResult) -> Void = { _ in }
  ) async -> TestReport {
    let started = Timestamp.now
    // The task of its own is not cancelled with ours: steps that take things away run to their end.
    let stop = PlanStop()
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

  /// Runs one step after what the steps before it brought.
  ///
  /// `onResult` hears of each of its calls as it ends; a cancelled step stops its call.
  package func step(
    _ position: Int, after progress: PlanProgress, sending send: @escaping TestRun.Sender,
    onResult: @escaping @Sendable (OperationResult) -> Void = { _ in }
  ) async -> PlanProgress {
    let stop = PlanStop()
    let work = Task { await advance(position, progress, sending: send, stop, onResult).progress }
    return await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      stop.set()
    }
  }

  private func results(
    sending send: @escaping TestRun.Sender, _ stop: PlanStop,
    _ onResult: @Sendable (OperationResult) -> Void
  ) async -> [OperationResult] {
    var ended: [OperationResult] = []
    var progress = PlanProgress()
    for position in plan.steps.indices {
      let (next, results) = await advance(position, progress, sending: send, stop, onResult)
      progress = next
      ended += results
    }
    return ended
  }

  private func advance(
    _ position: Int, _ progress: PlanProgress, sending send: @escaping TestRun.Sender, _ stop: PlanStop,
    _ onResult: @Sendable (OperationResult) -> Void
  ) async -> (progress: PlanProgress, results: [OperationResult]) {
    let step = plan.steps[position]
    let operation = operations[position]
    var progress = progress
    var results: [OperationResult] = []
    func take(_ result: OperationResult) {
      results.append(result)
      onResult(result)
      progress.count += 1
      if progress.failed == nil, result.status == .failed || result.status == .blocked {
        progress.failed = step.name
      }
    }
    if let reason = reason(toSkip: step, progress, stop) {
      take(skipped(progress.count + 1, operation, reason))
      return (progress, results)
    }
    let elements: [JSONFragment?]
    do throws(PlanScope.Missing) {
      elements = try PlanRun.elements(of: step, progress.state.scope)
    } catch {
      take(
        error.isSkipped
          ? skipped(progress.count + 1, operation, error.message)
          : unfilled(operation, error.message, progress, stop))
      return (progress, results)
    }
    if elements.isEmpty { take(skipped(progress.count + 1, operation, "the list is empty")) }
    for element in elements {
      if let reason = reason(toSkip: step, progress, stop) {
        take(skipped(progress.count + 1, operation, reason))
        break
      }
      progress.state.scope.item = element
      let call = PlanCall(
        step: step, operation: operation, number: progress.count + 1, builder: builder,
        connection: connection, signIn: signIn, options: options, check: check, webhooks: webhooks, send: send
      )
      let before = progress.state
      let outcome =
        step.always ? await call.outcome(before) : await stop.outcome { await call.outcome(before) }
      progress.state = outcome.state
      let result = outcome.result
      if stop.isSet, !step.always, result.response == nil, result.status != .passed {
        take(skipped(result.step, operation, "the run was interrupted"))
      } else if result.status == .blocked, result.request == nil, progress.failed != nil || stop.isSet {
        take(unfilled(operation, result.reason ?? "", progress, stop))
      } else {
        take(result)
      }
      if position == 0, step.event == nil, operation.kind == .polling, result.response?.status == 202 {
        progress.halted = "the trigger has no event now"
      }
    }
    progress.state.scope.item = nil
    return (progress, results)
  }

  /// Why a step does not run; nil when it does.
  private func reason(toSkip step: PlanStep, _ progress: PlanProgress, _ stop: PlanStop) -> String? {
    guard !step.always else { return nil }
    return progress.failed.map { "the step \($0) failed" } ?? progress.halted
      ?? (stop.isSet ? "the run was interrupted" : nil)
  }

  /// A step that cannot be filled: no fault of its own when that comes of one that failed before.
  private func unfilled(
    _ operation: Operation, _ reason: String, _ progress: PlanProgress, _ stop: PlanStop
  ) -> OperationResult {
    let isFault = progress.failed == nil && progress.halted == nil && !stop.isSet
    return OperationResult(
      step: progress.count + 1, operation: operation.name, status: isFault ? .blocked : .skipped,
      reason: reason)
  }

  private func skipped(_ number: Int, _ operation: Operation, _ reason: String) -> OperationResult {
    OperationResult(step: number, operation: operation.name, status: .skipped, reason: reason)
  }

  /// The elements that a step runs for; one that is nil when it runs once.
  private static func elements(
    of step: PlanStep, _ scope: PlanScope
  ) throws(PlanScope.Missing) -> [JSONFragment?] {
    guard let reference = step.forEach else { return [nil] }
    let name = String(reference.dropFirst(2).dropLast())
    guard case .array(let elements) = try scope.value(of: name) else {
      throw PlanScope.Missing(reference: name, reason: "`for-each` needs a list, and it is none")
    }
    return elements
  }
}
