import ConnectorModel
import JSONText
import Planning
import Runner

/// Passwords are typed for one session: neither the plan beside the connector nor the draft gets them.
extension FlowScreen {
  /// The flow as it is kept, and the inputs that are left out of it.
  func withoutPasswords(_ definition: APIDefinition?) -> (flow: Flow, leftOut: [String]) {
    guard let definition, !flow.steps.isEmpty else { return (flow, []) }
    // It is asked with every drawing: one walk over the operations, whatever the number of steps.
    let called = Set(flow.steps.map(\.operation))
    let forms = Dictionary(
      definition.operations.filter { called.contains($0.name) }.map {
        ($0.name, OperationForm($0, in: definition))
      }
    ) { first, _ in first }
    var kept = flow
    var leftOut: [String] = []
    kept.change("Leave passwords out") { steps in
      for position in steps.indices {
        guard let form = forms[steps[position].operation] else { continue }
        leftOut += takeOut(of: &steps[position], form)
      }
    }
    return (leftOut.isEmpty ? flow : kept, leftOut)
  }

  private func takeOut(of step: inout FlowStep, _ form: OperationForm) -> [String] {
    var leftOut: [String] = []
    for field in form.fields {
      if field.isPassword, FlowScreen.isPassword(step.input(field.name, in: form)) {
        step.setInput(field.name, to: nil, in: form)
        leftOut.append(field.name)
      }
      guard let values = parts(of: field.name, step, in: form), !values.passwords.isEmpty else { continue }
      let rest = values.withoutPasswords.value
      step.setInput(field.name, to: rest == .object([]) ? nil : rest, in: form)
      leftOut.append("in " + field.name)
    }
    return leftOut
  }

  /// Whether a value is a password that was typed; a reference to another step is none.
  static func isPassword(_ value: JSONFragment?) -> Bool {
    guard case .string(let text)? = value else { return false }
    return !text.isEmpty && !FieldValue.isReference(text)
  }
}
