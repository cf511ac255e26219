import ConnectorModel
import JSONText
import Planning
import Preview
import Runner
import TerminalUI
import Transport

extension FlowScreen {
  /// Changes the selected step; what it and the steps after it brought no longer counts.
  mutating func edit(_ title: String, about subject: String? = nil, _ work: (inout FlowStep) -> Void) {
    guard let position else { return }
    let revision = flow.revision
    flow.change(title, about: subject.map { "\(position) \($0)" }) { work(&$0[position]) }
    if flow.revision != revision { forgetResults(from: position) }
  }

  mutating func forgetResults(from position: Int) {
    progress = progress.filter { $0.key < position }
    results = results.filter { $0.key < position }
    touch()
  }

  /// Takes what was typed into a field, or what a dialog asked for.
  mutating func set(_ id: String, _ text: String, _ context: inout AppContext) {
    guard let position else { return }
    let form = self.operationForm(of: position, context.workspace)
    switch id {
    case "name":
      // Between the old name and a new one nothing may lose its references.
      guard !text.isEmpty else { return }
      if let fault = fault(in: text, forStepAt: position) {
        context.say(fault, .warning)
        touch()
        return
      }
      flow.rename(stepAt: position, to: text)
      forgetResults(from: position)
    case "loop": edit("Apply to each", about: id) { $0["for-each"] = text.isEmpty ? nil : .string(text) }
    case "expect status":
      guard text.isEmpty || Int(text).map({ (1...999).contains($0) }) == true else {
        context.say("a status is a number such as 200; Expectations takes comparisons", .warning)
        touch()
        return
      }
      edit("Expect a status", about: id) { step in
        var members: [JSONFragment.Member] = []
        if case .object(let found)? = step["expect"] { members = found.filter { $0.key != "status" } }
        if let value = FieldValue.fragment(text, .integer) {
          members.insert(JSONFragment.Member("status", value), at: 0)
        }
        step["expect"] = members.isEmpty ? nil : .object(members)
      }
    case _ where id.hasPrefix("part "): setPart(id, text, in: form)
    case "expect", "capture", "event":
      edit("Change \(id)") { $0[id] = FieldValue.fragment(text, .json) }
    case _ where id.hasPrefix("input "):
      let name = String(id.dropFirst("input ".count))
      guard let form, let field = form[name] else {
        edit("Remove \(name)") { step in
          guard case .object(let members)? = step["inputs"] else { return }
          let rest = members.compactMap { member -> JSONFragment.Member? in
            guard member.key == name else { return member }
            return text.isEmpty ? nil : JSONFragment.Member(name, .string(text))
          }
          step["inputs"] = rest.isEmpty ? nil : .object(rest)
        }
        return
      }
      edit("Fill in \(field.label)", about: id) {
        $0.setInput(name, to: FieldValue.fragment(text, field.kind), in: form)
      }
    default: setCondition(id, text)
    }
  }

  private mutating func setCondition(_ id: String, _ text: String) {
    guard let number = FlowScreen.conditionNumber(id) else { return }
    edit("Change the condition", about: id) { step in
      var conditions = step.conditions
      guard conditions.indices.contains(number) else { return }
      if id.hasSuffix("place") {
        conditions[number].reference = text
      } else {
        conditions[number].wanted = FieldValue.wanted(text, conditions[number].comparison)
      }
      step.conditions = conditions
    }
  }

  mutating func choose(_ id: String, _ choice: Int) {
    guard let number = FlowScreen.conditionNumber(id) else { return }
    edit("Change the condition") { step in
      var conditions = step.conditions
      guard conditions.indices.contains(number), PlanComparison.allCases.indices.contains(choice) else {
        return
      }
      let comparison = PlanComparison.allCases[choice]
      conditions[number].comparison = comparison
      conditions[number].wanted = FieldValue.start(comparison, from: conditions[number].wanted)
      step.conditions = conditions
    }
  }

  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {
    switch id {
    case "add action": addAction(text, &context)
    case "replace action": replaceOperation(text, &context)
    case "trigger": takeTrigger(text, &context)
    case "picked": takePicked(text, &context)
    case "step name": nameStep(text, &context)
    case "plan": read(text, &context)
    case "file name": write(as: text, &context)
    case "start anew": startAnew(&context, isSure: true)
    case "read anyway": read(text, &context, isSure: true)
    default: set(id, text, &context)
    }
    touch()
  }

  // MARK: Operations

  mutating func chooseAction(_ context: inout AppContext, replacing: Bool = false) {
    guard let definition = context.workspace?.connector.definition else { return }
    let actions = definition.operations.filter { $0.kind == .action }
    guard !actions.isEmpty else {
      context.say("the connector has no action yet; step 3 adds one", .warning)
      return
    }
    let id = replacing ? "replace action" : "add action"
    context.push(
      ChoiceLayer(
        title: replacing ? "Call instead" : "Add an action", options: actions.map { FlowScreen.option($0) },
        selected: replacing ? step(position)?.operation ?? "" : ""
      ) { .input(id, $0) })
  }

  mutating func chooseTrigger(_ context: inout AppContext) {
    guard let definition = context.workspace?.connector.definition else { return }
    let triggers = definition.operations.filter { $0.kind != .action }
    context.push(
      ChoiceLayer(
        title: "What starts the flow",
        options: [FieldOption("", "By hand")] + triggers.map { FlowScreen.option($0) },
        selected: step(rows.first?.position)?.operation ?? ""
      ) { .input("trigger", $0) })
  }

  private static func option(_ operation: Operation) -> FieldOption {
    let summary = operation.summary ?? ""
    let title =
      summary.isEmpty || summary == operation.name ? operation.name : summary + "   " + operation.name
    return FieldOption(operation.name, title + (operation.isInternal ? "   (internal)" : ""))
  }

  private mutating func addAction(_ operation: String, _ context: inout AppContext) {
    let place =
      position.map { $0 + 1 } ?? (selected == .add ? flow.steps.count : min(1, flow.steps.count))
    let target = selected == .trigger(nil) ? 0 : place
    let id = flow.freshID(for: operation)
    flow.change("Add \(operation)") { $0.insert(FlowStep(id: id, operation: operation), at: target) }
    forgetResults(from: target)
    refresh(context.workspace)
    select(stepAt: target)
    isInDetail = true
    form = Form()
    refresh(context.workspace)
    focusFirstInput()
  }

  /// Puts the focus where a maker goes first.
  private mutating func focusFirstInput() {
    if let first = form.fields.first(where: { $0.id.hasPrefix("input ") || $0.id == "event" }) {
      form.focus(on: first.id)
    }
  }

  private mutating func replaceOperation(_ operation: String, _ context: inout AppContext) {
    guard let step = step(position), step.operation != operation else { return }
    edit("Call \(operation) instead") { $0["operation"] = .string(operation) }
    refresh(context.workspace)
  }

  private mutating func takeTrigger(_ operation: String, _ context: inout AppContext) {
    let current = rows.first?.position
    let id = flow.freshID(for: operation.isEmpty ? "x" : operation)
    flow.change(operation.isEmpty ? "Start by hand" : "Start with \(operation)") { steps in
      if current != nil { steps.removeFirst() }
      if !operation.isEmpty { steps.insert(FlowStep(id: id, operation: operation), at: 0) }
    }
    forgetResults(from: 0)
    refresh(context.workspace)
    list.select(0)
    guard !operation.isEmpty else { return }
    let kind = context.workspace?.connector.definition?.operations.first { $0.name == operation }?.kind
    if kind == .webhook { makeEvent(&context) }
    isInDetail = true
    form = Form()
    touch()
    refresh(context.workspace)
    focusFirstInput()
  }

  /// Gives the trigger an event that its schema allows.
  mutating func makeEvent(_ context: inout AppContext) {
    guard let step = step(position), let definition = context.workspace?.connector.definition,
      let operation = definition.operations.first(where: { $0.name == step.operation })
    else { return }
    let event = SampleEvent.of(operation, in: definition) ?? .object([])
    edit("Make an event") { $0["event"] = event }
    context.say("an event as the schema describes it; Enter on it changes it")
  }

  /// Gives the trigger the event that came when it was subscribed.
  mutating func keepEvent(_ context: inout AppContext) {
    guard let position, let id = step(position)?.id, let event = progress[position]?.body(of: id) else {
      return
    }
    let redactor = connection.redactor
    guard redactor.redact(event.text) == event.text else {
      return context.say("the event has a secret of the connection in it, so it is not kept", .error)
    }
    edit("Keep the event that came") { $0["event"] = event }
    context.say("the event stands in the flow; the next run takes it")
  }

  func operationForm(of position: Int, _ workspace: Workspace?) -> OperationForm? {
    guard let step = step(position), let definition = workspace?.connector.definition,
      let operation = definition.operations.first(where: { $0.name == step.operation })
    else { return nil }
    return OperationForm(operation, in: definition)
  }
}
