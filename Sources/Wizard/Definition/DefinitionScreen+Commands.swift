import ConnectorModel
import JSONText
import TerminalUI

extension DefinitionScreen {
  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    catchUp()
    switch command {
    case .nextPane, .previousPane:
      if isInDetail { form.commit(&context) }
      isInDetail = !isInDetail && !items.isEmpty
      return true
    case .filter where !isInDetail:
      isFiltering = true
      return true
    case .add: return add(&context)
    case .delete: return delete(&context)
    case .duplicate: return duplicate(&context)
    case .moveUp, .moveDown: return move(up: command == .moveUp, &context)
    case .copyNode where isInDetail && !take(removing: false, &context):
      return form.perform(.copy, &context)
    case .copyNode: return isInDetail
    case .cutNode: return isInDetail && take(removing: true, &context)
    case .pasteNode: return paste(&context)
    case .addFromSample:
      ask(for: .operation, &context)
      return true
    case .removeUnused:
      let removing = { (connector: Connector) throws(ConnectorEditError) in
        try ConnectorEdit.removeUnusedReferences(on: connector)
      }
      if context.perform(removing) { context.say("what nothing refers to is gone; ^_ undoes it", .success) }
      return true
    case .card:
      guard context.room.columns >= DefinitionScreen.widthForCard else { return false }
      showsCard.toggle()
      return true
    case .runTest:
      if isInDetail { form.commit(&context) }
      guard case .operation(let pointer)? = items.first else { return false }
      context.request(.test(pointer))
      return true
    default: return isInDetail && form.perform(command, &context)
    }
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    guard command == .runTest else { return nil }
    if case .operation? = selected?.subject { return nil }
    if isInDetail, case .operation? = items.first { return nil }
    return "select an operation first"
  }

  /// From this width on, in columns, the card has room beside the form.
  static let widthForCard = 130

  /// What the card beside the form is of.
  var cardPlace: Place? {
    guard case .operation(let pointer)? = items.first else { return nil }
    let place = focusedPlace
    return place?.pointer.tokens.starts(with: pointer.tokens) == true ? place : Place(.definition, pointer)
  }

  private mutating func add(_ context: inout AppContext) -> Bool {
    guard isInDetail else {
      addToOutline(&context)
      return true
    }
    switch item {
    case .operation(let pointer): context.run(.addParameter(to: pointer), named: "Add parameter")
    case .schema, .reference(.definitions, _), .response, .parameter, .reference(.responses, _):
      context.run(.addProperty(to: objectInFocus(context)), named: "Add property")
    default:
      guard let action = form.firstAdding else { return false }
      context.run(action, named: "Add")
    }
    return true
  }

  /// The object that has the focus, or that holds what has it; else the item's own schema.
  func objectInFocus(_ context: AppContext) -> JSONPointer {
    let connector = context.workspace?.connector
    let focused = form.focused?.isListRow == true ? form.focused?.place : nil
    var candidates: [JSONPointer] = []
    if let pointer = focused?.pointer {
      candidates.append(pointer)
      if let owner = pointer.parent?.parent { candidates.append(owner) }
    }
    if let base = item?.place.pointer { candidates += [base.appending("schema"), base] }
    let owner = candidates.first { pointer in
      let value = connector?.value(at: Place(.definition, pointer))
      return value?["properties"] != nil || value?["type"]?.string == "object"
    }
    return owner ?? candidates.last ?? .root
  }

  private func addToOutline(_ context: inout AppContext) {
    switch OutlineGroup.containing(selected) {
    case .policies:
      let options = PolicyTemplate.all.map { FieldOption($0.id, $0.name) }
      guard let connector = context.workspace?.connector else { return }
      context.push(
        ChoiceLayer(title: "Add policy", options: options) { id in
          guard let template = PolicyTemplate.named(id) else {
            return .say(StatusMessage("no such template"))
          }
          do throws(ConnectorEditError) {
            return .edit(try ConnectorEdit.addPolicy(template, on: connector))
          } catch {
            return .say(StatusMessage(error.message, .error))
          }
        })
    case .connectionParameters:
      guard let connector = context.workspace?.connector else { return }
      let rows = ConnectionSetFields.parameters(
        of: ConnectorEdit.connectionParameters, title: "", in: connector)
      guard case .prompt(let title, let help, let text, let make)? = rows.last?.action else { return }
      context.push(PromptLayer(title: title, help: help, text: text, make: make))
    case .signIns:
      context.push(
        PromptLayer(title: "Add a way to sign in", help: "Its name for tools.  Ex: oauth") {
          name, connector throws(ConnectorEditError) in
          try ConnectorEdit.addConnectionSet(name, on: connector)
        })
    case .settings: context.say("Settings have a fixed list; Enter opens one")
    case .definitions, .parameters, .responses:
      guard let section = OutlineGroup.containing(selected)?.section else { return }
      context.push(
        PromptLayer(title: "Add to \(section.rawValue)", help: "Its name, by which others refer to it") {
          name, connector throws(ConnectorEditError) in
          let fragment: JSONFragment =
            switch section {
            case .definitions: ["type": "object", "properties": [:]]
            case .parameters: ["name": .string(name), "in": "query", "type": "string"]
            case .responses: ["description": .string(name)]
            }
          return try ConnectorEdit.addReference(name, to: section, fragment, on: connector)
        })
    default:
      let isTrigger = OutlineGroup.containing(selected) == .triggers
      context.push(
        PromptLayer(
          title: isTrigger ? "New trigger" : "New action", help: "Verb and path.  Ex: GET /invoices/{id}"
        ) { text, connector throws(ConnectorEditError) in
          try DefinitionScreen.newOperation(text, isTrigger, connector)
        })
    }
  }

  private static func newOperation(
    _ text: String, _ isTrigger: Bool, _ connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let words = text.split(separator: " ").map(String.init)
    let verb = words.count > 1 ? HTTPVerb(rawValue: words[0].lowercased()) : isTrigger ? .post : .get
    guard let verb, let path = words.last, words.count > 1 || HTTPVerb(rawValue: path.lowercased()) == nil
    else {
      throw .refused("write a verb and a path, for example GET /invoices")
    }
    guard words.count < 3 else {
      throw .refused("a path has no blanks; write %20 where the service wants one")
    }
    guard !path.contains(where: { $0 == "?" || $0 == "#" }) else {
      throw .refused("a path ends before ? and #; what follows becomes parameters of the action")
    }
    guard path.count(where: { $0 == "{" }) == path.count(where: { $0 == "}" }) else {
      throw .refused("a brace of the path is not closed, as in /invoices/{id}")
    }
    let edit = try ConnectorEdit.addOperation(verb, path: path, on: connector)
    guard isTrigger else { return edit }
    let pointer = JSONPointer(tokens: ["paths", path.hasPrefix("/") ? path : "/" + path, verb.rawValue])
    let trigger = ConnectorEdit.Step.json(
      .definition, .insertMember(into: pointer, key: "x-ms-trigger", "single", at: 1))
    return ConnectorEdit(title: "Add trigger \(path)", focus: edit.focus, steps: edit.steps + [trigger])
  }

  private func duplicate(_ context: inout AppContext) -> Bool {
    if isInDetail {
      guard let pointer = form.focused?.place?.pointer, form.focused?.isListRow == true,
        pointer.tokens.dropLast().last == "parameters"
      else { return false }
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.duplicateParameter(at: pointer, on: connector)
      }
      return true
    }
    switch selected?.subject {
    case .operation(let pointer):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.duplicateOperation(at: pointer, on: connector)
      }
    case .policy(let position):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.duplicatePolicy(at: position, on: connector)
      }
    default: return false
    }
    return true
  }

  private mutating func move(up: Bool, _ context: inout AppContext) -> Bool {
    let step = up ? -1 : 1
    if isInDetail {
      guard let place = form.focused?.place, form.focused?.isListRow == true,
        let value = context.workspace?.connector.value(at: place), let position = value.position
      else { return false }
      let target = position + step
      guard target >= 0, target < (value.parent?.count ?? 0) else { return true }
      context.perform(
        ConnectorEdit(
          title: "Move \(form.focused?.label ?? "")", place.file, .move(place.pointer, to: target)))
      if let token = place.pointer.last, Int(token) != nil, let parent = place.pointer.parent {
        pendingFocus = "open " + Place(place.file, parent.appending(target)).description
      }
      return true
    }
    switch selected?.subject {
    case .operation(let pointer):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.moveOperation(at: pointer, up: up, on: connector)
      }
    case .policy(let position):
      let count = context.workspace?.connector.properties?.policies.count ?? 0
      guard (0..<count).contains(position + step) else { return true }
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.movePolicy(at: position, to: position + step, on: connector)
      }
      list.select(list.selection + step)
    default: return false
    }
    return true
  }
}

extension OutlineGroup {
  /// The list that a row is in.
  static func containing(_ row: OutlineRow?) -> OutlineGroup? {
    switch row?.subject {
    case .group(let group): group
    case .operation: .actions
    case .reference(let section, _): allCases.first { $0.section == section }
    case .policy: .policies
    case .connectionParameter: .connectionParameters
    case .connectionSet: .signIns
    case .setting: .settings
    case nil: nil
    }
  }
}
