import ConnectorModel
import SignIn
package import Transport

/// A headless run over the operations of a connector.
package struct TestRun: Sendable {
  /// Sends one request; the transport's client, or a test's stand-in.
  package typealias Sender = @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse

  /// Makes the requests.
  package let builder: RequestBuilder
  /// The operations, in order.
  package let steps: [TestStep]
  /// The inputs, by operation.
  package let inputs: [String: InputValues]
  /// The connection.
  package let connection: ConnectionValues
  /// What renews the access token of the connection; nil when nothing does.
  package let signIn: SignedConnection?
  /// How the run goes.
  package let options: TestRunOptions
  /// Whether the operations were named one by one, so that one that cannot be filled is blocked, not skipped.
  private let isNamed: Bool
  /// Whether operations that change data are called.
  private let allowsWrites: Bool
  private let check: ResponseCheck

  /// Prepares a run; refuses names of operations that do not exist.
  package init(
    _ builder: RequestBuilder, selection: TestSelection = TestSelection(),
    inputs: [String: InputValues] = [:],
    connection: ConnectionValues = ConnectionValues(), signIn: SignedConnection? = nil,
    options: TestRunOptions = TestRunOptions()
  ) throws(RequestError) {
    self.builder = builder
    self.inputs = inputs
    self.connection = connection
    self.signIn = signIn
    self.options = options
    steps = try selection.steps(in: builder.definition)
    isNamed = !selection.operations.isEmpty
    allowsWrites = selection.allowsWrites
    check = ResponseCheck(builder.definition, for: options)
  }

  /// Calls the operations and reports in the order of the steps, whatever the order in which they end.
  ///
  /// When the surrounding task is cancelled, running transfers are stopped and the rest is reported as skipped.
  package func run(
    sending send: @escaping Sender, onResult: @Sendable (OperationResult) -> Void = { _ in }
  ) async -> TestReport {
    let started = Timestamp.now
    let lookups = options.checksLookups ? LookupCheck(builder, lines: check.lines, sending: send) : nil
    let results =
      options.jobs > 1
      ? await atOnce(lookups, sending: send, onResult) : await inSeries(lookups, sending: send, onResult)
    return TestReport(
      connector: builder.definition.title ?? "", started: started.text, results: results,
      isInterrupted: Task.isCancelled)
  }

  /// One call after the other; each answer is judged while the next one is on its way.
  private func inSeries(
    _ lookups: LookupCheck?, sending send: @escaping Sender, _ onResult: (OperationResult) -> Void
  ) async -> [OperationResult] {
    var results: [OperationResult] = []
    results.reserveCapacity(steps.count)
    var last: StepAnswer?
    func judge() {
      guard let last else { return }
      let position = results.count
      results.append(result(of: steps[position], last))
      onResult(results[position])
    }
    for step in steps {
      async let next = answer(to: step, lookups, sending: send)
      // The next request leaves first.
      await Task.yield()
      judge()
      last = await next
    }
    judge()
    return results
  }

  private func atOnce(
    _ lookups: LookupCheck?, sending send: @escaping Sender, _ onResult: (OperationResult) -> Void
  ) async -> [OperationResult] {
    var results = [OperationResult?](repeating: nil, count: steps.count)
    await withTaskGroup(of: (Int, OperationResult).self) { group in
      var next = 0
      func start() {
        guard next < steps.count else { return }
        let position = next
        let step = steps[position]
        next += 1
        group.addTask { (position, result(of: step, await answer(to: step, lookups, sending: send))) }
      }
      for _ in 0..<options.jobs { start() }
      while let (position, result) = await group.next() {
        results[position] = result
        onResult(result)
        start()
      }
    }
    return results.compactMap { $0 }
  }

  /// The request of a step, or the result that says why there is none.
  package func prepare(_ step: TestStep) -> PreparedStep { prepare(step, connection) }

  private func prepare(_ step: TestStep, _ connection: ConnectionValues) -> PreparedStep {
    if let reason = step.skipReason {
      return .settled(
        OperationResult(step: step.number, operation: step.operation.name, status: .skipped, reason: reason))
    }
    do throws(RequestError) {
      let prepared = try builder.prepare(
        step.operation, inputs: inputs[step.operation.name] ?? InputValues(), connection: connection)
      guard !allowsWrites, step.operation.verb.isSafe, let method = prepared.changingMethod else {
        return .ready(prepared)
      }
      return .settled(
        OperationResult(
          step: step.number, operation: step.operation.name, status: .skipped,
          reason: "a policy sends \(method), which may change data; --allow-writes calls it",
          notes: prepared.notes))
    } catch {
      let isUnfilled = if case .missingInput = error { !isNamed } else { false }
      return .settled(
        check.result(
          for: error, of: step.operation, step: step.number, status: isUnfilled ? .skipped : .blocked))
    }
  }

  /// The verdict on an answer.
  private func result(of step: TestStep, _ answer: StepAnswer) -> OperationResult {
    switch answer {
    case .settled(let result): result
    case .answered(let response, let prepared, let started):
      check.result(for: response, to: prepared, of: step.operation, step: step.number).starting(at: started)
    }
  }

  private func answer(
    to step: TestStep, _ lookups: LookupCheck?, sending send: @escaping Sender
  ) async -> StepAnswer {
    let started = Timestamp.now
    if lookups == nil, signIn == nil {
      return await answer(to: step, connection, at: started, sending: send)
    }
    let result = await result(of: step, at: started, sending: send)
    guard let lookups, result.request != nil, !Task.isCancelled else { return .settled(result) }
    let values = (try? await signIn?.values(connection)) ?? connection
    let (findings, notes) = await lookups.outcome(
      of: step.operation, inputs: inputs[step.operation.name] ?? InputValues(), connection: values)
    return .settled(result.adding(findings, notes: notes))
  }

  /// The verdict on a call whose token may have to be renewed or forgotten.
  private func result(
    of step: TestStep, at started: Timestamp, sending send: @escaping Sender
  ) async -> OperationResult {
    var values = connection
    do throws(SignInError) {
      if let signIn, step.skipReason == nil, !Task.isCancelled {
        values = try await signIn.values(connection)
      }
    } catch {
      return OperationResult(
        step: step.number, operation: step.operation.name, status: .blocked, reason: error.message
      ).starting(at: started)
    }
    var result = self.result(of: step, await answer(to: step, values, at: started, sending: send))
    // A token may end before its time; one renewal is tried, and only where nothing was done yet.
    if result.response?.status == 401 {
      switch await signIn?.renewal(connection, after: values) {
      case .renewed(let renewed)?:
        values = renewed
        result = self.result(of: step, await answer(to: step, values, at: started, sending: send))
      case .failed(let reason)?: result = result.adding([], notes: [reason])
      case SignedConnection.Renewal.none?, nil: break
      }
    }
    if result.endsConnection { await signIn?.forget(values) }
    return result
  }

  private func answer(
    to step: TestStep, _ values: ConnectionValues, at started: Timestamp, sending send: @escaping Sender
  ) async -> StepAnswer {
    func settled(_ result: OperationResult) -> StepAnswer { .settled(result.starting(at: started)) }
    guard !Task.isCancelled else { return settled(interrupted(step)) }
    let prepared: PreparedRequest
    switch prepare(step, values) {
    case .settled(let result): return settled(result)
    case .ready(let request):
      do throws(RequestError) {
        prepared = try await request.completed(sending: send)
      } catch {
        guard !Task.isCancelled else { return settled(interrupted(step)) }
        return settled(check.result(for: error, of: step.operation, step: step.number))
      }
    }
    let retries = prepared.changingMethod == nil ? options.retries : 0
    let exchange = RetriedExchange(retries: retries, longestWait: options.longestWait)
    do throws(TransportError) {
      let response = try await exchange.response(to: prepared.request, sending: send)
      guard FollowUps.follow(response, step.operation) else {
        return .answered(response, to: prepared, started: started)
      }
      let followUps = FollowUps(builder: builder, check: check, options: options, send: send)
      let outcome = await followUps.outcome(
        of: response, to: prepared, of: step.operation, step.number,
        inputs[step.operation.name] ?? InputValues(), values)
      return settled(outcome.result)
    } catch {
      guard !Task.isCancelled else { return settled(interrupted(step)) }
      return settled(check.result(for: error, to: prepared, of: step.operation, step: step.number))
    }
  }

  private func interrupted(_ step: TestStep) -> OperationResult {
    OperationResult(
      step: step.number, operation: step.operation.name, status: .skipped, reason: "the run was interrupted")
  }
}
