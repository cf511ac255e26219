import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

extension TestScreen {
  /// What stands in `sure` for an operation that lookups may call although it may change something.
  static func lookupKey(_ operation: String) -> String { "lookup " + operation }

  /// Whether the answer of a lookup is on its way.
  var isAsking: Bool { lookup?.isAsking == true }

  /// Waits no longer for a lookup; false where none was asked for.
  @discardableResult
  mutating func stopAsking() -> Bool {
    guard isAsking else { return false }
    lookup = nil
    return true
  }

  /// Asks for what a field may get; what was asked before is shown at once, unless it is to be asked `anew`.
  mutating func lookUp(
    _ name: String, below selected: JSONFragment? = nil, anew: Bool = false, _ context: inout AppContext
  ) {
    guard let workspace = context.workspace, let pointer = operation,
      let operation = workspace.connector.definition?.operation(at: pointer),
      let definition = workspace.connector.definition
    else { return }
    let form = OperationForm(operation, in: definition)
    guard let field = form[name] else { return }
    let found = selected == nil ? Lookup(of: field.value) : Lookup.branches(of: field.value)
    guard let found else { return }
    if isAsking, let lookup { context.run(.cancelCall(lookup.number)) }
    do {
      let builder = try builder(workspace)
      let call = try LookupCall(
        found, for: form, inputs: try inputValues(of: operation, definition), selected: selected,
        allowsWrites: sure.contains(TestScreen.lookupKey(found.operationID)), builder: builder,
        connection: connection.callValues)
      lookup = TestLookup(
        number: nextCall, operation: pointer, field: name, selected: selected, key: call.key)
      if !anew, let known = answers[call.key] {
        show(known, &context)
        return
      }
      lookup?.isAsking = true
      context.run(.lookup(nextCall, call))
      nextCall += 1
      context.say("asking \(found.operationID) …  Esc cancels")
    } catch LookupFailure.notSafe(let id, let verb) {
      lookup = TestLookup(number: nextCall, operation: pointer, field: name, selected: selected, key: nil)
      context.push(
        DialogLayer.confirm(
          title: "Ask with \(verb)?",
          "The lookup calls \(id), a \(verb), which may change something at "
            + "\((try? builder(workspace))?.serverName ?? "the service"). It is asked once for each operation.",
          verb: "Ask",
          .input("sure lookup", id)))
    } catch {
      context.say(error, otherwise: "the raw body is not JSON; Enter on it opens the editor")
    }
  }

  /// Takes an answer in; one that comes when the focus is elsewhere is kept, and opens nothing.
  mutating func receive(
    _ number: Int, _ outcome: Result<LookupAnswer, LookupFailure>, _ context: inout AppContext
  ) {
    guard let lookup, lookup.number == number, lookup.isAsking else { return }
    self.lookup?.isAsking = false
    switch outcome {
    case .failure(let failure): context.say(failure.message, .error)
    case .success(let answer):
      if let key = lookup.key, answer != .rows([], notes: []) { answers[key] = answer }
      guard isWaitedFor(lookup, context) else {
        return context.say("the values for \(lookup.field) are there; Alt-Down on the field shows them")
      }
      show(answer, &context)
    }
  }

  /// Whether the field that a lookup was asked for still has the focus.
  private func isWaitedFor(_ lookup: TestLookup, _ context: AppContext) -> Bool {
    let id = form.focusedField?.id
    return context.isInSight && !isInResponse && operation == lookup.operation
      && (id == "input " + lookup.field || id == "lookup " + lookup.field)
  }

  private mutating func show(_ answer: LookupAnswer, _ context: inout AppContext) {
    guard var lookup else { return }
    let id = "input " + lookup.field
    switch answer {
    case .schema(let schema):
      described[lookup.operation, default: [:]][lookup.field] = schema
      let text = inputs[lookup.operation]?[lookup.field] ?? ""
      let layer = SchemaFormLayer(title: lookup.field, schema: schema, text: text) { .input(id, $0) }
      guard layer.hasFields else {
        let outline = SchemaOutline.value(of: schema).written(in: .standard)
        let start = text.isEmpty ? String(decoding: outline, as: UTF8.self) : text
        return context.push(TextLayer(title: lookup.field, text: start) { .input(id, $0) })
      }
      context.push(layer)
    case .rows(let rows, let notes):
      lookup.rows = rows
      self.lookup = lookup
      guard !rows.isEmpty else {
        context.say("the lookup has no entries for this connection", .warning)
        return
      }
      context.say(notes.first ?? rows.count.counted("entry", "entries"))
      context.push(
        ChoiceLayer(title: lookup.field, options: options(of: rows)) { .input("lookup", $0) })
    }
  }

  /// The entries to choose from; a node of a tree that has others below it can be opened, too.
  private func options(of rows: [LookupRow]) -> [FieldOption] {
    rows.indices.flatMap { position -> [FieldOption] in
      let row = rows[position]
      let label = row.title == row.text ? row.title : row.title + "   " + row.text
      let choice = FieldOption(String(position), label)
      return row.isParent
        ? [choice, FieldOption("open \(position)", "  open " + row.title + " …")] : [choice]
    } + [FieldOption("refresh", "ask the service again …")]
  }

  /// Takes a chosen entry, opens a node, or asks again.
  mutating func takeLookup(_ text: String, _ context: inout AppContext) {
    guard let lookup, operation == lookup.operation else { return }
    guard text != "refresh" else {
      return lookUp(lookup.field, below: lookup.selected, anew: true, &context)
    }
    let opens = text.hasPrefix("open ")
    guard let position = Int(opens ? text.dropFirst(5) : text[...]), lookup.rows.indices.contains(position)
    else { return }
    let row = lookup.rows[position]
    if opens {
      lookUp(lookup.field, below: row.item, &context)
    } else {
      set("input " + lookup.field, row.text)
    }
  }
}
