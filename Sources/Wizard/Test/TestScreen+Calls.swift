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
    do {
      let connectionDefinition = try ConnectionDefinition(
        workspace.connector, setNamed: connection.setName)
      let builder = try RequestBuilder(
        workspace.connector, connection: connectionDefinition, baseURL: workspace.baseURL, explains: true)
      let values = try inputValues(of: operation, builder.definition)
      let prepared = try builder.prepare(operation, inputs: values, connection: connection.callValues)
      call = TestCall(
        id: nextCall, operation: pointer, inputs: values, prepared: prepared,
        state: .running(since: context.now, nil))
      context.run(.call(nextCall, prepared))
      nextCall += 1
      scroll = 0
    } catch let error as RequestError {
      context.say(error.message, .error)
    } catch let error as ConnectionError {
      context.say(error.message, .error)
    } catch {
      context.say("the raw body is not JSON; Enter on it opens the editor", .error)
    }
  }

  /// Calls every operation that changes nothing, with what the form has for each.
  mutating func runAll(_ context: inout AppContext) {
    guard let workspace = context.workspace, let definition = workspace.connector.definition else { return }
    do {
      let builder = try RequestBuilder(
        workspace.connector,
        connection: try ConnectionDefinition(workspace.connector, setNamed: connection.setName),
        baseURL: workspace.baseURL, usesExamples: true)
      var given: [String: InputValues] = [:]
      for operation in definition.operations {
        given[operation.name] = try? inputValues(of: operation, definition)
      }
      var options = TestRunOptions(jobs: 4)
      options.checksLookups = true
      options.longestOperation = 30
      let run = try TestRun(builder, inputs: given, connection: connection.callValues, options: options)
      context.push(RunLayer(number: nextCall, run: run, started: context.now, last: lastOutcomes))
      context.run(.test(nextCall, run))
      nextCall += 1
    } catch let error as RequestError {
      context.say(error.message, .error)
    } catch let error as ConnectionError {
      context.say(error.message, .error)
    } catch {
      return
    }
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
    switch event {
    case .callPrepared(let id, .success(let prepared)):
      guard let running = call, running.id == id else { return }
      call = TestCall(
        id: id, operation: running.operation, inputs: running.inputs, prepared: prepared, state: running.state
      )
    case .callPrepared(let id, .failure(let error)):
      guard call?.id == id else { return }
      call = nil
      context.say(error.message, .error)
    case .callProgress(let id, let progress):
      guard var call, call.id == id, case .running(let since, _) = call.state else { return }
      call.state = .running(since: since, progress)
      self.call = call
    case .callEnded(let id, let outcome): end(id, outcome, &context)
    case .lookedUp(let number, let outcome): receive(number, outcome, &context)
    case .signIn(_, let news): receive(news, &context)
    case .connections(let outcome): receive(outcome, &context)
    case .stepKept(let outcome): receive(outcome, &context)
    case .testsEnded(_, let report):
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
    guard var call, call.id == id, let definition = context.workspace?.connector.definition,
      let operation = definition.operation(at: call.operation)
    else { return }
    let check = ResponseCheck(definition)
    switch outcome {
    case .success(let response):
      let result = check.result(for: response, to: call.prepared, of: operation)
      call.state = .ended(result, body: response.body)
      let isError = result.status == .failed
      context.say(
        "\(response.status) \(response.reason)  \(result.status.rawValue)"
          + (isError ? "; F6 then s shows why" : "; F6 goes to the answer"), isError ? .error : .success)
      view = isError && response.status < 400 ? .findings : .body
      chosenFinding = 0
      if response.status == 401, renew(&context) { break }
      hasRenewed = false
    case .failure(let error):
      call.state = .ended(check.result(for: error, to: call.prepared, of: operation), body: [])
      context.say(error.message, .error)
    }
    self.call = call
  }

  /// Makes the answer's shape the operation's response schema.
  func useAsSchema(_ context: inout AppContext) {
    guard let call, case .ended(let result, let body) = call.state, let response = result.response else {
      context.say("send a call first", .warning)
      return
    }
    guard let document = try? JSONDocument(body) else {
      context.say("the answer is not JSON, so it has no schema", .warning)
      return
    }
    let schema = SchemaInference().schema(of: [document.root]).schema
    let code = String(response.status)
    let pointer = call.operation
    let done = context.perform { connector throws(ConnectorEditError) in
      let exists = connector.value(at: Place(.definition, pointer.appending(["responses", code]))) != nil
      let set = try ConnectorEdit.setResponseSchema(code, ofOperationAt: pointer, to: schema, on: connector)
      if exists { return ConnectorEdit(title: "Use the answer as schema of \(code)", steps: set.steps) }
      return ConnectorEdit(title: "Use the answer as schema of \(code)", steps: set.steps)
    }
    context.say(
      done ? "the answer's shape is now the schema of \(code); ^_ undoes it" : "the schema is that already",
      .success)
  }
}
