import ConnectorModel
import JSONText
import TerminalUI

extension DefinitionScreen {
  /// Deletes what has the focus: a row of the open form, or of the outline.
  mutating func delete(_ context: inout AppContext) -> Bool {
    if isInDetail {
      guard let field = form.focused, let place = field.place, let connector = context.workspace?.connector,
        field.isDeletable, connector.value(at: place) != nil
      else { return false }
      let pointer = place.pointer
      let tokens = pointer.tokens
      let done = context.perform { connector throws(ConnectorEditError) in
        if case .connectionParameter? = field.opens {
          return try ConnectorEdit.deleteConnectionParameter(at: place, on: connector)
        }
        if case .json = field.kind {
          return ConnectorEdit.remove(place, on: connector, title: "Delete " + field.label)
        }
        if tokens.count >= 2, tokens[tokens.count - 2] == "headers" {
          return ConnectorEdit.remove(place, on: connector, title: "Delete header " + field.label)
        }
        if [.lookup(place.parent), .dynamicSchema(place.parent)].contains(field.opens) {
          return field.id == "lookup"
            ? try ConnectorEdit.setDynamicValues(of: place.parent, to: nil, on: connector)
            : try ConnectorEdit.setDynamicSchema(of: place.parent, to: nil, on: connector)
        }
        if case .tree? = field.opens {
          return ConnectorEdit.remove(place, on: connector, title: "Delete the dynamic tree")
        }
        if tokens.count == 5, tokens[3] == "responses" {
          return try ConnectorEdit.deleteResponse(
            tokens[4], ofOperationAt: JSONPointer(tokens: Array(tokens.prefix(3))), on: connector)
        }
        if tokens.count >= 2, tokens[tokens.count - 2] == "parameters" {
          return try ConnectorEdit.deleteParameter(at: pointer, on: connector)
        }
        return try ConnectorEdit.deleteSchema(at: pointer, on: connector)
      }
      if done { context.say("deleted \(field.label); ^_ undoes it") }
      return true
    }
    switch selected?.subject {
    case .connectionParameter(let place):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.deleteConnectionParameter(at: place, on: connector)
      }
    case .connectionSet(let position):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.deleteConnectionSet(at: position, on: connector)
      }
    case .operation(let pointer): deleteOperation(pointer, &context)
    case .reference(let section, let name):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.deleteReference(name, in: section, on: connector)
      }
    case .policy(let position):
      context.perform { connector throws(ConnectorEditError) in
        try ConnectorEdit.deletePolicy(at: position, on: connector)
      }
    case .group, .setting, nil: return false
    }
    return true
  }

  /// Deletes an operation; when others refer to it, asks whether their references go, too.
  private func deleteOperation(_ pointer: JSONPointer, _ context: inout AppContext) {
    guard let connector = context.workspace?.connector,
      let operation = connector.definition?.operation(at: pointer)
    else { return }
    let dangling = connector.danglingReferences(afterDeleting: operation)
    do throws(ConnectorEditError) {
      let plain = try ConnectorEdit.deleteOperation(at: pointer, on: connector)
      guard !dangling.isEmpty else {
        if context.perform(plain) { context.say("deleted \(operation.name); ^_ undoes it") }
        return
      }
      let clean = try ConnectorEdit.deleteOperation(at: pointer, withReferences: true, on: connector)
      let places = dangling.prefix(6).map(\.summary).joined(separator: ", ")
      context.push(
        DialogLayer(
          title: "Delete \(operation.name)",
          message:
            "\(dangling.count) other \(dangling.count == 1 ? "place refers" : "places refer") to it: \(places)."
            + " Clean deletes these references, too.",
          buttons: [
            DialogLayer.Button("Clean", .edit(clean)), DialogLayer.Button("Only the operation", .edit(plain)),
            DialogLayer.Button("Keep"),
          ], focus: 2))
    } catch {
      context.say(error.message, .error)
    }
  }
}
