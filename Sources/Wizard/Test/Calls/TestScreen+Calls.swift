import ConnectorModel
import Importing
import JSONText
import Runner
import TerminalUI
import Transport

extension TestScreen {
  /// Sends the call that the form describes, or says what is missing.
  mutating func send(_ context: inout AppContext) {
    guard call?.isRunning != true else {
      context.say("a call is running; Esc cancels it", .warning)
      return
    }
    guard let workspace = context.workspace, let pointer = operation,
      let operation = workspace.connector.definition?.operation(at: pointer)
    else { return }
    guard hasRequiredValues(operation, &context) else { return }
    do {
      let builder = try builder(workspace)
      let values = try inputValues(of: operation, builder.definition)
      guard !operation.isWebhook else { return subscribe(operation, builder, values, &context) }
      let prepared = try builder.prepare(operation, inputs: values, connection: connection.callValues)
        .hiding(describedSecrets(of: operation, values))
      guard isAllowed(operation, prepared, builder, &context) else { return }
      call = TestCall(
        id: nextCall, operation: pointer, name: operation.name, inputs: values, builder: builder,
        prepared: prepared,
        state: .running(since: context.now, nil))
      context.run(.call(nextCall, prepared))
      nextCall += 1
      showAnswer(view)
    } catch {
      focus(on: error)
      context.say(error, otherwise: "the raw body is not JSON; Enter on it opens the editor")
    }
  }

  /// Goes to the field that would mend what keeps a call from being made, where there is one.
  private mutating func focus(on error: any Error) {
    switch error {
    case RequestError.missingInput(let name, _): form.focus(on: "input " + name)
    case RequestError.missingHost, RequestError.invalidHost, RequestError.invalidBaseURL:
      form.focus(on: "base url")
    default: break
    }
  }

  /// Whether the connection has what it cannot be made without; else the first field that lacks a value gets the
  /// focus.
  private mutating func hasRequiredValues(_ operation: Operation, _ context: inout AppContext) -> Bool {
    // An operation without security of its own may be called by anybody.
    if let own = operation.value["security"], own.isArray, own.count == 0 { return true }
    let missing = connection.missing
    guard let first = missing.first else { return true }
    form.focus(on: "connection " + first.field.name)
    isInResponse = false
    let names = missing.map(\.field.label).joined(separator: ", ")
    context.say("the connection has no \(names); fill it in, then F5", .error)
    return false
  }

  /// What the calls of the form are made with; a run over all takes examples for what nobody filled in.
  func builder(_ workspace: Workspace, forAll: Bool = false) throws -> RequestBuilder {
    try RequestBuilder(
      workspace.connector,
      connection: try ConnectionDefinition(workspace.connector, setNamed: connection.setName),
      baseURL: connection.givenBaseURL ?? workspace.baseURL, usesExamples: forAll, explains: !forAll)
  }

  /// Whether a call may be sent: what may change something at a service elsewhere is asked for once, since no undo takes
  /// it back.
  private func isAllowed(
    _ operation: Operation, _ prepared: PreparedRequest, _ builder: RequestBuilder,
    _ context: inout AppContext
  ) -> Bool {
    let key = operation.pointer.description
    guard let method = prepared.changingMethod, !builder.callsThisMachine, !sure.contains(key) else {
      return true
    }
    context.push(
      DialogLayer.confirm(
        title: "Send \(method)?",
        "\(operation.name) may change something at \(builder.serverName ?? "the service"), and undo does not take "
          + "that back. It is asked once for each operation.", verb: "Send", .input("sure", key)))
    return false
  }

  func inputValues(of operation: Operation, _ definition: APIDefinition) throws -> InputValues {
    var values: [String: InputValue] = [:]
    for (name, text) in inputs[operation.pointer] ?? [:] { values[name] = .text(text) }
    if let raw = rawBodies[operation.pointer], !raw.isEmpty {
      let form = OperationForm(operation, in: definition)
      values = values.filter { form[$0.key]?.location != .body }
      values["body"] = .json(try JSONFragment(parsing: raw))
    }
    return InputValues(values)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    run?.receive(event)
    switch event {
    case .tick(let milliseconds): hideSecret(at: milliseconds, &context)
    case .fileWritten(let path, let outcome): receive(path, outcome, &context)
    case .callPrepared(let id, .success(let prepared)):
      guard let running = call, running.id == id else { return }
      call = TestCall(
        id: id, operation: running.operation, name: running.name, inputs: running.inputs,
        builder: running.builder,
        prepared: prepared, state: running.state)
    case .callPrepared(let id, .failure(let error)):
      guard call?.id == id else { return }
      call = nil
      context.say(error.message, .error)
    case .callProgress(let id, let progress):
      guard var call, call.id == id, case .running(let since, _) = call.state else { return }
      call.state = .running(since: since, progress)
      self.call = call
    case .callEnded(let id, let outcome): end(id, outcome, &context)
    case .followedUp(let id, let result, let body): endFollowing(id, result, body, &context)
    case .webhook(let id, let news): receive(id, news, &context)
    case .lookedUp(let number, let outcome): receive(number, outcome, &context)
    case .signIn(let number, let news) where isOwn(number): receive(news, &context)
    case .connections(let outcome): receive(outcome, &context)
    case .stepKept(let outcome): receive(outcome, &context)
    case .testsEnded(let number, let report) where isOwn(number):
      let run = RunRecord(report)
      runs.append(run)
      if let folder = context.workspace?.folder { context.run(.noteRun(folder, run)) }
    case .runs(.success(let runs)): self.runs = runs
    case .runs(.failure(let error)): context.say("no history of runs: \(error.message)", .warning)
    default: break
    }
  }

  private mutating func end(
    _ id: Int, _ outcome: Result<HTTPResponse, TransportError>, _ context: inout AppContext
  ) {
    guard var call, call.id == id, let prepared = call.prepared else { return }
    guard let definition = context.workspace?.connector.definition,
      let operation = definition.operation(at: call.operation)
    else {
      self.call = nil
      return context.say("the operation is gone, so nothing is said of its answer", .warning)
    }
    var options = TestRunOptions()
    options.tellsExtra = true
    let check = ResponseCheck(definition, for: options)
    switch outcome {
    case .success(let response):
      if (200..<300).contains(response.status),
        let work = FollowUpWork(
          after: response, to: prepared, of: operation, inputs: call.inputs,
          connection: connection.callValues, builder: call.builder, options: options)
      {
        call.state = .following(since: context.now, response)
        self.call = call
        return context.run(.followUp(id, work))
      }
      take(check.result(for: response, to: prepared, of: operation), response.body, &context)
    case .failure(let error):
      call.state = .ended(check.result(for: error, to: prepared, of: operation), body: [])
      self.call = call
      showAnswer(.body)
      context.say(error.message, .error)
    }
  }

  private mutating func endFollowing(
    _ id: Int, _ result: OperationResult, _ body: [UInt8], _ context: inout AppContext
  ) {
    guard let call, call.id == id, case .following = call.state else { return }
    take(result, body, &context)
  }

  /// Shows the result of a call that was answered.
  private mutating func take(_ result: OperationResult, _ body: [UInt8], _ context: inout AppContext) {
    guard let response = result.response else { return }
    call?.state = .ended(result, body: body)
    let isError = result.status == .failed
    let followed = result.notes.isEmpty || isError ? "" : "; " + (result.notes.last ?? "")
    context.say(
      "\(response.status) \(response.reason)  \(result.status.rawValue)"
        + (isError ? "; F6 then s shows why" : "; F6 goes to the answer") + followed,
      isError ? .error : .success)
    showAnswer(isError && response.status < 400 ? .findings : .body)
    if response.status == 401, renew(&context) { return }
    hasRenewed = false
  }
}
