import ConnectorModel
import JSONText
import Planning
import Runner
import SafeText
import TerminalUI

extension FlowScreen {
  /// The answers of the steps that ran, as far as they are JSON.
  private var answers: [Int: JSONFragment] {
    results.compactMapValues { results in
      guard case .json(let fragment)? = results.last?.response?.body else { return nil }
      return fragment
    }
  }

  /// Offers what a field can take.
  mutating func pick(for id: String, _ context: inout AppContext) {
    guard let position, let step = step(position),
      let definition = context.workspace?.connector.definition
    else { return }
    var tokens = FlowTokens.tokens(
      above: position, of: flow, cards: cards, definition: definition, answers: answers)
    if id == "loop" { tokens = tokens.filter(\.isList) }
    tokens = tokens.filter { $0.reference(for: step) != nil }
    var choices: [FlowPick.Choice] = []
    let inputForm = operationForm(of: position, context.workspace)
    if id.hasPrefix("input "), let field = inputForm?[String(id.dropFirst("input ".count))] {
      choices += field.choices.map { .value($0.value) }
      if field.choices.isEmpty, let lookup = Lookup(of: field.value) { choices.append(.ask(lookup)) }
    }
    if let (_, leaf) = part(id, in: inputForm) { choices += leaf.choices.map { .value(FieldValue.text($0)) } }
    choices += tokens.map { .token($0) }
    guard !choices.isEmpty else {
      context.say(
        id == "loop"
          ? "no step above brings a list"
          : position == 0 ? "no step stands above" : "no step above brings anything",
        .warning)
      return
    }
    picking = FlowPick(field: id, step: position, choices: choices)
    let options = choices.enumerated().map { number, choice in
      FieldOption(String(number), label(of: choice, inputForm?[String(id.dropFirst("input ".count))]))
    }
    context.push(
      ChoiceLayer(title: id == "loop" ? "For each item of" : "Dynamic content", options: options) {
        .input("picked", $0)
      })
  }

  private func label(of choice: FlowPick.Choice, _ field: InputField?) -> String {
    switch choice {
    case .value(let value):
      let label = field?.choices.first { $0.value == value }?.label ?? value
      return label == value ? value : label + "   " + value
    case .ask(let lookup):
      if case .schema = lookup.kind { return "Ask \(lookup.operationID) which fields there are …" }
      return "Ask \(lookup.operationID) for the values …"
    case .token(let token):
      var text = token.source + " > " + token.title
      if !token.type.isEmpty { text += "   " + token.type }
      if token.unnamedStep != nil { text += "  (names the step)" }
      if case .body(let keys) = token.part, keys.contains("*") { text += "  for each" }
      if let value = token.value { text += "   = " + SafeText.shown(String(value.text.prefix(40))) }
      return text
    }
  }

  mutating func takePicked(_ text: String, _ context: inout AppContext) {
    guard let picking, let number = Int(text), picking.choices.indices.contains(number),
      picking.step == position
    else { return }
    switch picking.choices[number] {
    case .value(let value): put(value, into: picking.field, &context)
    case .ask(let lookup): ask(lookup, for: picking.field, &context)
    case .token(let token):
      guard token.unnamedStep == nil else {
        naming = token
        return context.push(
          PromptLayer(
            title: "Name the step", help: "What is put in refers to the step by this name", text: token.id,
            ask: { .input("step name", $0) }))
      }
      guard let step = step(picking.step), let reference = token.reference(for: step) else { return }
      put(reference, into: picking.field, &context)
    }
  }

  /// Names the step whose content was picked, then puts the content in.
  mutating func nameStep(_ name: String, _ context: inout AppContext) {
    guard var token = naming, let named = token.unnamedStep, let picking, picking.step == position,
      step(named) != nil, let step = step(picking.step)
    else { return }
    naming = nil
    if let fault = fault(in: name, forStepAt: named) { return context.say(fault, .warning) }
    flow.rename(stepAt: named, to: name)
    token = token.named(name)
    guard let reference = token.reference(for: step) else { return }
    put(reference, into: picking.field, &context)
    forgetResults(from: named)
  }

  /// Why a step cannot have a name; nil where it can.
  func fault(in name: String, forStepAt position: Int) -> String? {
    if let fault = PlanName.fault(in: name) { return fault }
    let isTaken = flow.steps.indices.contains { $0 != position && flow.steps[$0].id == name }
    return isTaken ? "another step is called \(name) already" : nil
  }

  private mutating func put(
    _ reference: FlowToken.Reference, into field: String, _ context: inout AppContext
  ) {
    let isLoop = field == "loop"
    if let list = reference.forEach, !isLoop {
      edit("Apply to each") { $0["for-each"] = .string(list) }
      context.say("the step now runs for each item of \(list)", .success)
    }
    switch field {
    case "add condition":
      edit("Add a condition") {
        $0.conditions.append(FlowCondition(reference: reference.text, comparison: .equals, wanted: ""))
      }
      refresh(context.workspace)
      let last = (step(position)?.conditions.count ?? 1) - 1
      form.focus(on: "condition \(last) value")
    case "loop": set("loop", reference.text, &context)
    default: put(reference.text, into: field, &context)
    }
  }

  /// Puts a text into a field, where the cursor is or in the place of what is there.
  private mutating func put(_ text: String, into field: String, _ context: inout AppContext) {
    refresh(context.workspace)
    let isWhole = !text.hasPrefix("${") || field.hasSuffix("place")
    if form.focusedField?.id == field, form.isTyping, !isWhole {
      if let event = form.handle(.paste(text)) { take(event, &context) }
    } else {
      set(field, text, &context)
    }
  }

  /// Asks another operation for the values of a field.
  private mutating func ask(_ lookup: Lookup, for field: String, _ context: inout AppContext) {
    guard let workspace = context.workspace, let position,
      let operationForm = operationForm(of: position, workspace)
    else { return }
    connection.declare(workspace.connector)
    var inputs = InputValues()
    for field in operationForm.fields {
      guard let value = step(position)?.input(field.name, in: operationForm) else { continue }
      let text = FieldValue.text(value)
      // What an earlier step will bring is not known yet.
      if !text.contains("${") { inputs[field.name] = .text(text) }
    }
    do {
      let call = try LookupCall(
        lookup, for: operationForm, inputs: inputs, builder: try builder(workspace),
        connection: connection.callValues)
      picking = FlowPick(field: field, step: position, choices: [])
      context.run(.lookup(nextNumber, call))
      nextNumber += 1
      context.say("asking \(lookup.operationID) …")
    } catch {
      context.say(error)
    }
  }

  mutating func receive(
    _ number: Int, _ outcome: Result<LookupAnswer, LookupFailure>, _ context: inout AppContext
  ) {
    guard number == nextNumber - 1, let picking, picking.choices.isEmpty else { return }
    switch outcome {
    case .failure(let failure): context.say(failure.message, .error)
    case .success(.schema(let schema)):
      guard picking.step == position else {
        return context.say("the fields are known; Alt-v on the input asks for them again")
      }
      describe(picking.field, by: schema, &context)
    case .success(.rows(let rows, _)):
      guard !rows.isEmpty else {
        context.say("the lookup has no entries for this connection", .warning)
        return
      }
      self.picking = FlowPick(
        field: picking.field, step: picking.step, choices: rows.map { .value($0.text) })
      let options = rows.enumerated().map { number, row in
        FieldOption(String(number), row.title == row.text ? row.title : row.title + "   " + row.text)
      }
      guard context.isInSight, isInDetail, picking.step == position,
        form.focusedField?.id == picking.field
      else { return context.say("the values are there; Alt-v on the field asks for them again") }
      context.push(ChoiceLayer(title: "Values", options: options) { .input("picked", $0) })
    }
  }
}
