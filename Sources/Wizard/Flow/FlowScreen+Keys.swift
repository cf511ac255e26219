import JSONText
import Planning
import Runner
import TerminalUI

extension FlowScreen {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape), running != nil {
      stop(&context)
      return .handled
    }
    return isInDetail ? handleDetail(key, &context) : handleList(key, &context)
  }

  private mutating func handleList(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.enter): open(&context)
    case .named(.right), .named(.tab): isInDetail = position != nil
    default:
      guard list.handle(key, page: max(1, context.room.rows - 1)) else { return .ignored }
      form = Form()
    }
    return .handled
  }

  private mutating func open(_ context: inout AppContext) {
    switch selected {
    case .trigger(nil): chooseTrigger(&context)
    case .trigger, .step: isInDetail = true
    case .add: chooseAction(&context)
    case .plan(let name): read(name, &context)
    case nil: break
    }
  }

  private mutating func handleDetail(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    guard let event = form.handle(key) else {
      guard key == .named(.escape) || key == .named(.left) || key == .named(.backTab) else { return .ignored }
      isInDetail = false
      return .handled
    }
    take(event, &context)
    return .handled
  }

  mutating func take(_ event: FormEvent, _ context: inout AppContext) {
    switch event {
    case .typed(let id, let text): set(id, text, &context)
    case .chose(let id, let choice): choose(id, choice)
    case .toggled("always", let isOn): edit("Run even after failure") { $0["always"] = isOn ? true : nil }
    case .opened(let id): open(id, &context)
    case .begun(let id, let key):
      open(id, &context)
      context.request(.type(key))
    case .refused(let reason): context.say(reason, .warning)
    case .handled, .left, .toggled: break
    }
  }

  private mutating func open(_ id: String, _ context: inout AppContext) {
    guard let step = step(position) else { return }
    switch id {
    case "operation":
      if case .trigger? = selected {
        chooseTrigger(&context)
      } else {
        chooseAction(&context, replacing: true)
      }
    case "answer": showResult(&context)
    case "make event": makeEvent(&context)
    case "keep event": keepEvent(&context)
    case "wait event":
      edit("Wait for a real event") { $0["event"] = nil }
      context.say("F5 subscribes and waits for a notification; ^_ brings the event back")
    case "add condition": pick(for: id, &context)
    case "event", "expect", "capture":
      context.push(
        TextLayer(title: id.prefix(1).uppercased() + id.dropFirst(), text: FieldValue.text(step[id])) {
          .input(id, $0)
        })
    case _ where form.focusedField?.offersValues == true: pick(for: id, &context)
    case _ where id.hasPrefix("input "):
      let text = form.fields.first { $0.id == id }.flatMap { field -> String? in
        guard case .multiline(let text) = field.kind else { return nil }
        return text
      }
      context.push(
        TextLayer(title: String(id.dropFirst("input ".count)), text: text ?? "") { .input(id, $0) })
    default: break
    }
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    switch command {
    case .runTest: run(from: 0, &context)
    case .runStep: runStep(&context)
    case .runRest: run(from: position ?? 0, &context)
    case .cancel where running != nil: stop(&context)
    case .undo: if let title = flow.undo() { wentBack("Undone: " + title, &context) }
    case .redo: if let title = flow.redo() { wentBack("Redone: " + title, &context) }
    case .save: return save(&context)
    case .pickToken: if let id = form.focusedField?.id { pick(for: id, &context) }
    case .add: if isInDetail { pick(for: "add condition", &context) } else { chooseAction(&context) }
    case .delete: return delete(&context)
    case .duplicate where !isInDetail: return duplicate()
    case .moveUp: return move(-1)
    case .moveDown: return move(1)
    case .nextPane, .previousPane:
      if isInDetail, position.map({ results[$0] != nil }) == true {
        showResult(&context)
      } else {
        isInDetail = !isInDetail && position != nil
      }
    case .openFlow: choosePlan(&context)
    case .newFlow: startAnew(&context)
    default: return false
    }
    return true
  }

  private mutating func wentBack(_ words: String, _ context: inout AppContext) {
    forgetResults(from: 0)
    makeRows(keeping: position)
    context.say(words)
  }

  private mutating func makeRows(keeping position: Int?) {
    if let position, flow.steps.indices.contains(position) { select(stepAt: position) } else { touch() }
  }

  /// Takes away the step, or the condition or input that has the focus.
  private mutating func delete(_ context: inout AppContext) -> Bool {
    guard let position else { return false }
    if isInDetail, let id = form.focusedField?.id {
      if let number = FlowScreen.conditionNumber(id) {
        edit("Remove the condition") { $0.conditions.remove(at: number) }
        return true
      }
      guard ["input ", "part "].contains(where: id.hasPrefix) || id == "loop" || id == "event" else {
        return false
      }
      set(id, "", &context)
      return true
    }
    guard !isInDetail else { return false }
    let referring = flow.stepsReferring(to: position).count
    flow.change("Remove the step \(flow.steps[position].id ?? flow.steps[position].operation)") {
      $0.remove(at: position)
    }
    forgetResults(from: position)
    touch()
    context.say(
      referring == 0
        ? "the step is gone; ^_ brings it back"
        : "the step is gone, and \(referring) \(referring == 1 ? "step refers" : "steps refer") to it; ^_ brings it back",
      referring == 0 ? .note : .warning)
    return true
  }

  private mutating func duplicate() -> Bool {
    guard let position else { return false }
    var copy = flow.steps[position].copy
    copy["id"] = .string(flow.freshID(for: copy.operation))
    flow.change("Duplicate the step") { $0.insert(copy, at: position + 1) }
    forgetResults(from: position + 1)
    select(stepAt: position + 1)
    return true
  }

  private mutating func move(_ distance: Int) -> Bool {
    guard !isInDetail, let position, flow.steps.indices.contains(position + distance) else { return false }
    flow.change("Move the step") { $0.swapAt(position, position + distance) }
    forgetResults(from: min(position, position + distance))
    select(stepAt: position + distance)
    return true
  }

  /// The number of the condition that a field belongs to.
  static func conditionNumber(_ id: String) -> Int? {
    guard id.hasPrefix("condition ") else { return nil }
    return id.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}
