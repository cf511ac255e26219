import ConnectorModel
import JSONText
import TerminalUI

/// Copying, cutting and putting in of parameters and of whole parts of schemas.
extension DefinitionScreen {
  /// Remembers the focused parameter or schema, and deletes it when it is cut.
  mutating func take(removing: Bool, _ context: inout AppContext) -> Bool {
    guard let field = form.focused, field.isListRow, let place = field.place,
      let connector = context.workspace?.connector, let value = connector.value(at: place), value.isObject
    else { return false }
    let name = place.pointer.last ?? ""
    if place.pointer.parent?.last == "parameters", let definition = connector.definition,
      let parameter = Parameter(entry: value, in: definition)
    {
      copied = .parameter(JSONFragment(removing ? value : parameter.value))
    } else if case .response? = field.opens {
      return false
    } else {
      copied = .schema(name: name, JSONFragment(value))
    }
    context.run(.copy(JSONFragment(value).text))
    if removing, !perform(.delete, &context) { return false }
    context.say((removing ? "cut " : "copied ") + "\(name); p puts it in, here or elsewhere")
    return true
  }

  /// Puts what was copied into the object, or the operation, that has the focus.
  mutating func paste(_ context: inout AppContext) -> Bool {
    guard let copied else {
      context.say("nothing was copied yet; y copies a parameter or a part of a schema", .warning)
      return true
    }
    let owner = objectInFocus(context)
    let items = items
    let done = context.perform { connector throws(ConnectorEditError) in
      switch (copied, items.first) {
      case (.parameter(let fragment), .operation(let pointer)?):
        return try ConnectorEdit.pasteParameter(fragment, toOperationAt: pointer, on: connector)
      case (.parameter, _): throw .refused("parameters go into an operation; open one first")
      case (.schema(let name, let fragment), _):
        guard owner != .root else {
          throw .refused("a part of a schema goes into an object; open one first")
        }
        return try ConnectorEdit.pasteProperty(name, fragment, toSchemaAt: owner, on: connector)
      }
    }
    if done {
      context.say("put in; ^_ undoes it")
      if let focus = context.focus, !follow(focus, context) { pendingFocus = "open " + focus.description }
    }
    return true
  }
}
