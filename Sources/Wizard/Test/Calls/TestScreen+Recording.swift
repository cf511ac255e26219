import ConnectorModel
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
    if let reason = context.workspace?.readOnlyReason {
      context.say("no plan was written: \(reason)", .warning)
      return
    }
    let passwords = passwords(of: call, context)
    if let body = call.inputs["body"], passwords.contains(where: { TestScreen.has($0, body) }) {
      context.say("the raw body has a password in it, so the call is not kept", .error)
      return
    }
    leftOut = passwords.filter { call.inputs[$0] != nil }
    let asJSON = jsonFields(of: call, context)
    let redactor = connection.redactor
    var inputs: [(name: String, value: JSONFragment)] = []
    for name in call.inputs.names where !leftOut.contains(name) {
      guard
        let given = call.inputs[name].flatMap({ TestScreen.fragment(of: $0, isJSON: asJSON.contains(name)) })
      else { continue }
      let (value, hadSome) = withoutPasswords(given, of: name, in: call.operation)
      if hadSome { leftOut.append("in " + name) }
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
        MadeCall(
          operation: result.operation, inputs: inputs, status: response.status, answer: answer,
          baseURL: connection.givenBaseURL)))
  }

  mutating func receive(_ outcome: Result<KeptStep, PlanFileError>, _ context: inout AppContext) {
    switch outcome {
    case .success(let step):
      let missing = leftOut.isEmpty ? "" : ", without the secret \(leftOut.joined(separator: ", "))"
      context.say("\(step.operation) is step \(step.number) of \(step.plan)\(missing)", .success)
    case .failure(let error):
      context.say("not kept: " + error.message(of: TestScreen.planName), .error)
    }
  }

  /// The inputs of a call that are secrets of whoever made it.
  private func passwords(of call: TestCall, _ context: AppContext) -> [String] {
    fields(of: call, context).filter(\.isPassword).map(\.name)
  }

  /// The inputs that take JSON, which stands in a plan as members.
  private func jsonFields(of call: TestCall, _ context: AppContext) -> Set<String> {
    Set(fields(of: call, context).filter { if case .json = $0.kind { true } else { false } }.map(\.name))
  }

  private func fields(of call: TestCall, _ context: AppContext) -> [InputField] {
    guard let definition = context.workspace?.connector.definition,
      let operation = definition.operation(at: call.operation)
    else { return [] }
    return OperationForm(operation, in: definition).fields
  }

  /// Whether a whole body has a value where a field of it would stand, `body/user/password`.
  private static func has(_ name: String, _ body: InputValue) -> Bool {
    guard case .json(let fragment) = body, name.hasPrefix("body/") else { return false }
    let path = JSONPointer(String(name.dropFirst("body".count)))?.tokens ?? []
    return path.reduce(Optional(fragment)) { $0?[$1] } != nil
  }

  private static func fragment(of value: InputValue, isJSON: Bool) -> JSONFragment? {
    switch value {
    case .text(let text) where isJSON: (try? JSONFragment(parsing: text)) ?? .string(text)
    case .text(let text): text.isEmpty ? nil : .string(text)
    case .json(let fragment): fragment
    case .file(let path): .string("@" + path)
    }
  }
}
