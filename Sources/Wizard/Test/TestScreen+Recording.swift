import JSONText
import Planning
import Runner
import Transport

extension TestScreen {
  /// The plan that calls are kept in.
  static let planName = "recorded.plan.yaml"

  /// Adds the call that was made last to the plan beside the connector.
  mutating func keepCall(_ context: inout AppContext) {
    guard let folder = context.workspace?.folder, let call, let result = call.result,
      let response = result.response
    else {
      context.say("send a call first; it then becomes a step of a plan", .warning)
      return
    }
    guard context.workspace?.isReadOnly != true else {
      context.say("the connector is open read-only, so no plan is written beside it", .warning)
      return
    }
    let redactor = Redactor(secrets: Array(connection.callValues.secrets.values))
    var inputs: [(name: String, value: JSONFragment)] = []
    for name in call.inputs.names {
      guard let value = call.inputs[name].flatMap({ TestScreen.fragment(of: $0) }) else { continue }
      guard redactor.redact(value.text) == value.text else {
        context.say("\(name) has a secret of the connection in it, so the call is not kept", .error)
        return
      }
      inputs.append((name, value))
    }
    var answer: JSONFragment?
    if case .json(let fragment) = response.body { answer = fragment }
    context.run(
      .keepStep(
        folder, plan: TestScreen.planName,
        MadeCall(operation: result.operation, inputs: inputs, status: response.status, answer: answer)))
  }

  mutating func receive(_ outcome: Result<KeptStep, PlanFileError>, _ context: inout AppContext) {
    switch outcome {
    case .success(let step):
      context.say("\(step.operation) is step \(step.number) of \(step.plan)", .success)
    case .failure(let error):
      context.say("not kept: " + error.message(of: TestScreen.planName), .error)
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

  private static func fragment(of value: InputValue) -> JSONFragment? {
    switch value {
    case .text(let text): text.isEmpty ? nil : .string(text)
    case .json(let fragment): fragment
    case .file(let path): .string("@" + path)
    }
  }
}
