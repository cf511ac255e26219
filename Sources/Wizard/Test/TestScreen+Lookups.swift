import ConnectorModel
import JSONText
import Runner
import TerminalUI
import Transport

extension TestScreen {
  /// Asks for what a field may get; what was asked before is shown at once.
  mutating func lookUp(_ name: String, below selected: JSONFragment? = nil, _ context: inout AppContext) {
    guard let workspace = context.workspace, let pointer = operation,
      let operation = workspace.connector.definition?.operation(at: pointer),
      let definition = workspace.connector.definition
    else { return }
    let form = OperationForm(operation, in: definition)
    guard let field = form[name] else { return }
    let found = selected == nil ? Lookup(of: field.value) : Lookup.branches(of: field.value)
    guard let found else { return }
    do {
      let builder = try RequestBuilder(
        workspace.connector,
        connection: try ConnectionDefinition(workspace.connector, setNamed: connection.setName),
        baseURL: workspace.baseURL)
      let call = try LookupCall(
        found, for: form, inputs: try inputValues(of: operation, definition), selected: selected,
        builder: builder, connection: connection.callValues)
      lookup = TestLookup(number: nextCall, field: name, owner: field.pointer, key: call.key)
      if let known = answers[call.key] {
        show(known, &context)
        return
      }
      context.run(.lookup(nextCall, call))
      nextCall += 1
      context.say("asking \(found.operationID) …")
    } catch let failure as LookupFailure {
      context.say(failure.message, .warning)
    } catch let error as ConnectionError {
      context.say(error.message, .error)
    } catch let error as RequestError {
      context.say(error.message, .error)
    } catch {
      context.say("the raw body is not JSON; Enter on it opens the editor", .error)
    }
  }

  /// Takes an answer in; one that came too late for its field is kept for the next time.
  mutating func receive(
    _ number: Int, _ outcome: Result<LookupAnswer, LookupFailure>, _ context: inout AppContext
  ) {
    guard let lookup, lookup.number == number else { return }
    switch outcome {
    case .failure(let failure): context.say(failure.message, .error)
    case .success(let answer):
      answers[lookup.key] = answer
      show(answer, &context)
    }
  }

  private mutating func show(_ answer: LookupAnswer, _ context: inout AppContext) {
    guard var lookup else { return }
    switch answer {
    case .schema(let schema):
      let text = SchemaOutline.value(of: schema).written(in: .standard)
      let name = lookup.field
      context.push(TextLayer(title: name, text: String(decoding: text, as: UTF8.self)) { .input(name, $0) })
    case .rows(let rows, let notes):
      lookup.rows = rows
      self.lookup = lookup
      guard !rows.isEmpty else {
        context.say("the lookup has no entries for this connection", .warning)
        return
      }
      context.say(notes.first ?? "\(rows.count) entries")
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
    }
  }

  /// Takes a chosen entry, or opens a node.
  mutating func takeLookup(_ text: String, _ context: inout AppContext) {
    guard let lookup, let operation else { return }
    let opens = text.hasPrefix("open ")
    guard let position = Int(opens ? text.dropFirst(5) : text[...]), lookup.rows.indices.contains(position)
    else { return }
    let row = lookup.rows[position]
    if opens {
      lookUp(lookup.field, below: row.item, &context)
    } else {
      inputs[operation, default: [:]][lookup.field] = row.text
      touch()
    }
  }
}
