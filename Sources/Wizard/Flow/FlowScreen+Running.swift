import ConnectorModel
import JSONText
import Planning
import Runner
import SafeText
import TerminalUI

extension FlowScreen {
  /// What the calls of the flow are made with.
  func builder(_ workspace: Workspace) throws -> RequestBuilder {
    try RequestBuilder(
      workspace.connector,
      connection: try ConnectionDefinition(workspace.connector, setNamed: connection.setName),
      baseURL: connection.givenBaseURL ?? workspace.baseURL ?? flow.file?.plan.baseURL, usesExamples: true,
      explains: true)
  }

  /// Runs the flow from a step to its end.
  mutating func run(from position: Int, _ context: inout AppContext) {
    run(position..<flow.steps.count, &context)
  }

  /// Runs the selected step, or the first one before it that has not run.
  mutating func runStep(_ context: inout AppContext) {
    let wanted = position ?? 0
    let first = (0..<wanted).first { progress[$0] == nil } ?? wanted
    if first != wanted {
      context.say("the step before has to run first", .note)
      select(stepAt: first)
    }
    run(first..<first + 1, &context)
  }

  private mutating func run(_ steps: Range<Int>, _ context: inout AppContext) {
    guard let workspace = context.workspace, !flow.steps.isEmpty,
      steps.upperBound <= flow.steps.count
    else { return }
    guard running == nil else { return context.say("the flow is running; Esc stops it", .warning) }
    guard steps.lowerBound == 0 || progress[steps.lowerBound - 1] != nil else {
      return context.say("the steps before have to run first; F5 runs them all", .warning)
    }
    connection.declare(workspace.connector)
    do {
      let builder = try builder(workspace)
      guard isReachable(steps, builder, &context) else { return }
      var options = TestRunOptions()
      options.longestOperation = 30
      let run = try flow.run(on: builder, options: options)
      let number = nextNumber
      nextNumber += 1
      let before = steps.lowerBound == 0 ? PlanProgress() : progress[steps.lowerBound - 1] ?? PlanProgress()
      forgetResults(from: steps.lowerBound)
      running = (number, steps.lowerBound)
      runningFlow = (flowNumber, flow.steps.prefix(steps.upperBound).map(\.operation))
      context.run(
        .runFlow(
          FlowWork(
            number: number, run: run, steps: steps, progress: before, definition: builder.connection,
            sources: flow.file?.plan.connection ?? [], reception: reception,
            typed: connection.callValues)))
    } catch let problem as FlowProblem {
      if let step = problem.step { select(stepAt: step) }
      context.say(problem.message, .error)
    } catch {
      context.say(error)
    }
  }

  mutating func stop(_ context: inout AppContext) {
    context.run(.cancelFlow)
    context.say(waiting == nil ? "stopping …" : "ending the subscription …")
  }

  /// Whether the service can call back where one of the steps waits for an event.
  private mutating func isReachable(
    _ steps: Range<Int>, _ builder: RequestBuilder, _ context: inout AppContext
  ) -> Bool {
    let webhooks = Set(builder.definition.operations.filter(\.isWebhook).map(\.name))
    guard let step = steps.first(where: { waitsForEvent(flow.steps[$0], webhooks) }),
      !reception.isReachable(from: builder)
    else { return true }
    select(stepAt: step)
    context.say(
      "\(builder.serverName ?? "the service") cannot call this machine: give a callback URL on step 4 (Test), or"
        + " give the trigger an event", .error)
    return false
  }

  private func waitsForEvent(_ step: FlowStep, _ webhooks: Set<String>) -> Bool {
    step.event == nil && webhooks.contains(step.operation)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    switch event {
    case .flow(let number, let news):
      guard let running, running.number == number else { return }
      take(news, number, &context)
    case .lookedUp(let number, let outcome): receive(number, outcome, &context)
    case .plans(.success(let names)): plans = names
    case .plans(.failure(let error)): context.say("the plans cannot be listed: \(error.message)", .warning)
    case .planRead(let name, let outcome): receive(name, outcome, &context)
    case .planWritten(let name, let bytes, let outcome): receive(name, bytes, outcome, &context)
    case .flowDraft(let draft, let plan): restore(draft, plan, &context)
    default: return
    }
    touch()
  }

  private mutating func take(_ news: FlowNews, _ number: Int, _ context: inout AppContext) {
    let present = flow.steps.prefix(runningFlow.steps.count).map(\.operation)
    if runningFlow.number != flowNumber || present != runningFlow.steps {
      guard case .ended = news else { return }
      running = nil
      waiting = nil
      return context.say("the flow that ran is another one by now; its results are left out", .warning)
    }
    switch news {
    case .waiting(let waiting):
      self.waiting = waiting
      return context.say("subscribed; cause an event now, it is waited for \(waiting.seconds) s")
    case .result(let step, let result): results[step, default: []].append(result)
    case .stepEnded(let step, let after):
      progress[step] = after
      waiting = nil
      if running != nil { running = (number, step + 1) }
    case .ended(let problem?):
      running = nil
      waiting = nil
      context.say(problem, .error)
    case .ended(nil):
      running = nil
      waiting = nil
      sayHowItEnded(&context)
    }
  }

  private mutating func sayHowItEnded(_ context: inout AppContext) {
    let failed = flow.steps.indices.first { position in
      (results[position] ?? []).contains { $0.status == .failed || $0.status == .blocked }
    }
    guard let failed else {
      let calls = results.values.flatMap(\.self).count { $0.response != nil }
      context.say("the flow ran, with \(calls.counted("call"))", .success)
      return
    }
    let worst = results[failed]?.first { $0.status == .failed || $0.status == .blocked }
    let why = worst?.reason ?? worst?.findings.first { $0.severity == .error }?.message ?? ""
    let name = flow.steps[failed].id ?? flow.steps[failed].operation
    if !isInDetail { select(stepAt: failed) }
    let missing = worst?.request == nil ? missingValues(context.workspace) : []
    guard missing.isEmpty else {
      context.say(
        "\(name) blocked: the connection has no \(missing.joined(separator: ", ")); step 4, Test, asks for it (Alt-4)",
        .error)
      return
    }
    context.say("\(name) \(worst?.status.rawValue ?? "failed")" + (why.isEmpty ? "" : ": " + why), .error)
  }

  /// The fields that a connection needs, and neither step 4 nor the plan has.
  private func missingValues(_ workspace: Workspace?) -> [String] {
    guard let workspace,
      let definition = try? ConnectionDefinition(workspace.connector, setNamed: connection.setName)
    else { return [] }
    let planned = (flow.file?.plan.connection ?? []).map { $0.prefix { $0 != "=" } }
    return definition.fields.filter { field in
      field.isRequired && connection.callValues[field.name] == nil && !planned.contains { $0 == field.name }
    }.map(\.label)
  }

  /// Shows what the selected step sent and got.
  mutating func showResult(_ context: inout AppContext) {
    guard let position, let step = step(position), let results = results[position], !results.isEmpty else {
      context.say("the step has not run; Alt-n runs it", .warning)
      return
    }
    context.push(FlowResultLayer(title: step.id ?? step.operation, results))
  }
}
