import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Transport

extension TestScreen {
  /// Calls every operation that changes nothing, with what the form has for each; a run that goes on is shown again.
  mutating func runAll(_ context: inout AppContext) {
    if let run, !run.isDone {
      context.push(RunLayer(run))
      return
    }
    guard let workspace = context.workspace, let definition = workspace.connector.definition else { return }
    do {
      let builder = try builder(workspace, forAll: true)
      var given: [String: InputValues] = [:]
      for operation in definition.operations {
        given[operation.name] = try? inputValues(of: operation, definition)
      }
      var options = TestRunOptions(jobs: 4)
      options.checksLookups = true
      options.longestOperation = 30
      let run = try TestRun(builder, inputs: given, connection: connection.callValues, options: options)
      let progress = RunProgress(
        number: nextCall, steps: run.steps, builder: builder, started: context.now, last: lastOutcomes)
      self.run = progress
      context.push(RunLayer(progress))
      context.run(.test(nextCall, run))
      nextCall += 1
    } catch {
      context.say(error)
    }
  }

  /// Shows what an operation of the run answered, beside its form.
  mutating func showResult(ofStep text: String, _ context: inout AppContext) {
    guard let number = Int(text), let run, let result = run.results[number],
      let step = run.steps.first(where: { $0.number == number })
    else { return }
    guard call?.isRunning != true else {
      return context.say("a call is running; its answer stays in sight", .warning)
    }
    call = TestCall(
      id: nextCall, operation: step.operation.pointer, name: step.operation.name, inputs: InputValues(),
      builder: run.builder, prepared: result.prepared,
      state: .ended(result, body: TestScreen.bytes(of: result.response?.body)))
    nextCall += 1
    showAnswer(result.status == .failed && !result.findings.isEmpty ? .findings : .body)
    isInResponse = true
  }

  /// Begins to show an answer, from its top.
  mutating func showAnswer(_ view: ResponseView) {
    self.view = view
    scroll = ScrollState()
    sideways = 0
    search.row = nil
    chosenFinding = 0
  }

  private static func bytes(of body: RecordedBody?) -> [UInt8] {
    switch body {
    case .json(let fragment): fragment.written(in: .compact)
    case .text(let text): Array(text.utf8)
    default: []
    }
  }

  /// How each operation ended when it was last called in a run over all.
  var lastOutcomes: [String: ResultStatus] {
    var outcomes: [String: ResultStatus] = [:]
    for run in runs where run.plan == nil {
      for outcome in run.outcomes { outcomes[outcome.operation] = outcome.status }
    }
    return outcomes
  }
}
