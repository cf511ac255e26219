import ConnectorModel
import JSONText

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
    check = ResponseCheck(builder.definition, isStrict: options.isStrict)
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

  private func results(
    sending send: @escaping TestRun.Sender, _ stop: PlanStop,
    _ onResult: @Sendable (OperationResult) -> Void
  ) async -> [OperationResult] {
    var ended: [OperationResult] = []
    var state = PlanCall.State()
    var failed: String?
    func take(_ result: OperationResult, _ step: PlanStep) {
      ended.append(result)
      onResult(result)
      if failed == nil, result.status == .failed || result.status == .blocked { failed = step.name }
    }
    for (step, operation) in zip(plan.steps, operations) {
      if let reason = reason(toSkip: step, failed, stop) {
        take(skipped(ended.count + 1, operation, reason), step)
        continue
      }
      let elements: [JSONFragment?]
      do throws(PlanScope.Missing) {
        elements = try PlanRun.elements(of: step, state.scope)
      } catch {
        take(
          error.isSkipped
            ? skipped(ended.count + 1, operation, error.message)
            : unfilled(ended.count + 1, operation, error.message, failed, stop), step)
        continue
      }
      if elements.isEmpty { take(skipped(ended.count + 1, operation, "the list is empty"), step) }
      for element in elements {
        if let reason = reason(toSkip: step, failed, stop) {
          take(skipped(ended.count + 1, operation, reason), step)
          break
        }
        state.scope.item = element
        let call = PlanCall(
          step: step, operation: operation, number: ended.count + 1, builder: builder,
          connection: connection, signIn: signIn, options: options, check: check, send: send)
        let before = state
        let outcome =
          step.always
          ? await call.outcome(before) : await stop.outcome { await call.outcome(before) }
        state = outcome.state
        let result = outcome.result
        if stop.isSet, !step.always, result.response == nil, result.status != .passed {
          take(skipped(result.step, operation, "the run was interrupted"), step)
        } else if result.status == .blocked, result.request == nil, failed != nil || stop.isSet {
          take(unfilled(result.step, operation, result.reason ?? "", failed, stop), step)
        } else {
          take(result, step)
        }
      }
      state.scope.item = nil
    }
    return ended
  }

  /// Why a step does not run; nil when it does.
  private func reason(toSkip step: PlanStep, _ failed: String?, _ stop: PlanStop) -> String? {
    guard !step.always else { return nil }
    return failed.map { "the step \($0) failed" } ?? (stop.isSet ? "the run was interrupted" : nil)
  }

  /// A step that cannot be filled: no fault of its own when that comes of one that failed before.
  private func unfilled(
    _ number: Int, _ operation: Operation, _ reason: String, _ failed: String?, _ stop: PlanStop
  ) -> OperationResult {
    OperationResult(
      step: number, operation: operation.name, status: failed == nil && !stop.isSet ? .blocked : .skipped,
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
