import ConnectorModel
import JSONText
import Planning
import Preview
import Runner
import TerminalUI

/// The fields of one step of a flow.
enum FlowFields {
  static func fields(
    ofStepAt position: Int, _ screen: FlowScreen, _ definition: APIDefinition
  ) -> [FormField] {
    guard let step = screen.step(position) else { return [] }
    let operation = definition.operations.first { $0.name == step.operation }
    let form = operation.map { OperationForm($0, in: definition) }
    var chosen = FormField(id: "operation", label: "Operation", kind: .link(step.operation + "  v"))
    chosen.trailing = operation?.verb.method
    var fields = [chosen, FormField(id: "name", label: "Name", kind: .text(step.id ?? ""))]
    if operation?.isWebhook == true || step.event != nil {
      let came = step.id.flatMap { screen.progress[position]?.body(of: $0) }
      fields += event(step, hasCome: step.event == nil && came != nil)
    }
    if let form, step.event == nil {
      fields += inputs(step, form, screen)
    }
    fields += runs(step)
    fields += results(screen.results[position] ?? [])
    return fields.map { marked($0, position, screen.problem) }
  }

  static func hint(_ id: String, _ screen: FlowScreen) -> String {
    if let problem = screen.form.focusedField?.problem { return problem.message }
    switch id {
    case "operation":
      let card = screen.step(screen.position).flatMap { screen.cards[$0.operation] }
      let place = card?.pointer.tokens.suffix(2) ?? []
      return [place.last?.uppercased() ?? "", place.first ?? "", "  Enter chooses another operation"]
        .joined(separator: " ").trimmed
    case "name": return "The name that later steps use; renaming it renames their references, too"
    case "loop":
      return "A list of a step above: the step runs for each of its items, which ${item…} stands for"
    case "add condition": return "Enter chooses the value that decides whether the step runs"
    case "always": return "Whether the step runs also after one before it failed, to take away what was made"
    case "expect status": return "The status that the answer must have; empty for any that the definition has"
    case "expect": return "What the answer must be, as JSON.  Ex: {\"$.count\": 2}"
    case "capture": return "Values under names of their own, as JSON.  Ex: {\"orderId\": \"$.id\"}"
    case "event":
      return
        "What the trigger brings, as JSON.  Empty: it is subscribed for real, and its notification waited for"
    case "keep event": return "Enter keeps the notification that came, so that the next run needs no service"
    case "wait event": return "Enter takes the event away: the next run subscribes and waits for a real one"
    case "make event": return "Enter makes an event from the trigger's schema"
    case "answer": return "Enter shows what was sent and what came back"
    case _ where id.hasPrefix("condition"):
      return "The step runs when all its conditions hold; F8 takes one away"
    case _ where id.hasPrefix("input "):
      let name = String(id.dropFirst("input ".count))
      let card = screen.step(screen.position).flatMap { screen.cards[$0.operation] }
      let text = card?.fields.first { $0.name == name }?.placeholder ?? ""
      return text.isEmpty ? "Alt-v puts in dynamic content of the steps above" : text
    case _ where id.hasPrefix("part "):
      return "The service described this field; Alt-v puts in dynamic content of the steps above"
    default: return ""
    }
  }

  private static func event(_ step: FlowStep, hasCome: Bool) -> [FormField] {
    var fields = [
      FormField(id: "event section", label: "Event", kind: .section),
      FormField(id: "event", label: "What comes", kind: .multiline(FieldValue.text(step.event))),
      FormField(id: "make event", label: "Make one from the schema", kind: .button),
    ]
    if step.event != nil {
      fields.append(FormField(id: "wait event", label: "Wait for a real one", kind: .button))
    } else if hasCome {
      fields.append(FormField(id: "keep event", label: "Keep the one that came", kind: .button))
    }
    return fields
  }

  private static func inputs(
    _ step: FlowStep, _ form: OperationForm, _ screen: FlowScreen
  ) -> [FormField] {
    let card = screen.cards[step.operation]
    var order: [String: Int] = [:]
    for (position, field) in (card?.fields ?? []).enumerated() { order[field.name] = position }
    let given = form.fields.filter { !$0.isInternal || step.input($0.name, in: form) != nil }
    let sorted = given.enumerated().sorted { left, right in
      let places = (order[left.element.name] ?? .max, order[right.element.name] ?? .max)
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }.map(\.element)
    var fields = [FormField(id: "inputs", label: "Inputs (\(sorted.count))", kind: .section)]
    for input in sorted {
      let label = card?.fields.first { $0.name == input.name }?.label ?? input.label
      let value = step.input(input.name, in: form)
      let text = FieldValue.text(value)
      var field = FormField(id: "input " + input.name, label: label, kind: .text(text))
      if case .json = input.kind { field.kind = .multiline(text) }
      if text.contains("\n") { field.kind = .multiline(text) }
      if input.isPassword, !FieldValue.isReference(text) { field.kind = .secret(text) }
      field.isRequired = input.isRequired
      field.offersValues = field.kind == .text(text)
      let preset = input.preset.map { $0.string ?? JSONFragment($0).text } ?? ""
      let described = screen.parts(of: input.name, step, in: form)
      if described == nil, case .schema? = Lookup(of: input.value)?.kind {
        field.trailing = "Alt-v: fields"
      } else if text.isEmpty, !preset.isEmpty {
        field.trailing = "else " + preset
      } else {
        field.trailing = trailing(input.type, of: field, isFilled: !text.isEmpty)
      }
      fields.append(field)
      fields += parts(of: input.name, described)
    }
    for name in step.strayInputs(in: form) {
      var field = FormField(
        id: "input " + name, label: name, kind: .text(FieldValue.text(step["inputs"]?[name])))
      field.problem = FieldProblem(.error, "the operation has no input of this name; F8 takes it away")
      fields.append(field)
    }
    return fields
  }

  /// The type while there is room for it; what is filled in needs the room itself.
  private static func trailing(_ type: String?, of field: FormField, isFilled: Bool) -> String {
    let offer = field.offersValues ? "v" : ""
    return isFilled ? offer : [type ?? "", offer].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The fields that a service described for an input.
  private static func parts(of input: String, _ values: SchemaForm?) -> [FormField] {
    guard let values else { return [] }
    return values.leaves.map { leaf in
      let value = values[leaf]
      let text = FieldValue.text(value)
      var field = FormField(
        id: FlowScreen.partID(leaf, of: input), label: "  " + leaf.label, kind: .text(text))
      if text.contains("\n") { field.kind = .multiline(text) }
      if leaf.isPassword, !FieldValue.isReference(text) { field.kind = .secret(text) }
      field.isRequired = leaf.isRequired
      field.offersValues = field.kind == .text(text)
      field.trailing = trailing(
        value == nil ? leaf.trailing : leaf.type, of: field, isFilled: !text.isEmpty)
      return field
    }
  }

  private static func runs(_ step: FlowStep) -> [FormField] {
    var loop = FormField(id: "loop", label: "Apply to each", kind: .text(step.forEach ?? ""))
    loop.offersValues = true
    var fields = [FormField(id: "runs", label: "When it runs", kind: .section), loop]
    for (number, condition) in step.conditions.enumerated() {
      var place = FormField(
        id: "condition \(number) place", label: number == 0 ? "Only when" : "and",
        kind: .text(condition.reference))
      place.offersValues = true
      let all = PlanComparison.allCases
      fields += [
        place,
        FormField(
          id: "condition \(number) comparison", label: "",
          kind: .choice(all.map(\.words), selected: all.firstIndex(of: condition.comparison))),
        FormField(
          id: "condition \(number) value", label: "", kind: .text(FieldValue.text(condition.wanted))),
      ]
    }
    fields += [
      FormField(id: "add condition", label: "Only when …", kind: .button),
      FormField(id: "always", label: "Even after failure", kind: .toggle(step.always)),
      FormField(id: "checks", label: "What is checked and kept", kind: .section),
    ]
    let expect = step["expect"]
    fields += [
      FormField(
        id: "expect status", label: "Expected status", kind: .text(FieldValue.text(expect?["status"]))),
      FormField(id: "expect", label: "Expectations", kind: .multiline(FieldValue.text(expect))),
      FormField(id: "capture", label: "Kept values", kind: .multiline(FieldValue.text(step["capture"]))),
    ]
    return fields
  }

  private static func results(_ results: [OperationResult]) -> [FormField] {
    guard let outcome = FlowOutcome(results, isRunning: false) else { return [] }
    var fields = [FormField(id: "last run", label: "Last run", kind: .section)]
    fields.append(FormField(id: "answer", label: "Result", kind: .link(outcome.words)))
    let worst = results.first { $0.status == .failed || $0.status == .blocked } ?? results.last
    let reasons =
      (worst?.reason.map { [$0] } ?? [])
      + (worst?.findings ?? []).map(\.placedMessage)
    for (number, reason) in reasons.prefix(5).enumerated() {
      fields.append(FormField(id: "why \(number)", label: number == 0 ? "Why" : "", kind: .fact(reason)))
    }
    return fields
  }

  /// A field with what keeps the flow from running, where that is about it.
  private static func marked(_ field: FormField, _ position: Int, _ problem: FlowProblem?) -> FormField {
    guard let problem, problem.step == position, field.problem == nil else { return field }
    let names = ["for-each": "loop", "id": "name"]
    let member = problem.path.first ?? "operation"
    let isIts =
      switch member {
      case "inputs":
        field.id.hasPrefix("input ")
          && problem.path.dropFirst().joined(separator: "/").hasPrefix(field.id.dropFirst("input ".count))
      case "when": field.id == "condition 0 place"
      default: field.id == names[member] ?? member
      }
    guard isIts else { return field }
    var field = field
    field.problem = FieldProblem(.error, problem.message)
    return field
  }
}
