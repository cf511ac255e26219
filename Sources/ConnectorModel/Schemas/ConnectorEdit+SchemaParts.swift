package import JSONText

/// Edits of what a schema is made of beside its own properties.
extension ConnectorEdit {
  /// Adds a part to `allOf`, whose properties the object then has, too; the list is made where it is missing.
  package static func addPart(
    _ part: JSONFragment, toSchemaAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    _ = try draft.object(at: pointer)
    let list = Place(.definition, pointer.appending("allOf"))
    let position = try draft.append(part, to: list)
    return draft.edit(
      title: "Add a part to " + connector.phrase(for: Place(.definition, pointer)),
      focus: list.appending(String(position)))
  }

  /// Lets an object have properties of any name, all of one schema (`additionalProperties`); nil ends that.
  package static func setOtherProperties(
    ofSchemaAt pointer: JSONPointer, to schema: JSONFragment?, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    _ = try draft.object(at: pointer)
    let place = Place(.definition, pointer.appending("additionalProperties"))
    if let schema { try draft.set(place, to: schema) } else { try draft.remove(place) }
    let title = schema == nil ? "Allow no other properties in " : "Allow other properties in "
    return draft.edit(title: title + connector.phrase(for: Place(.definition, pointer)), focus: place)
  }

  /// Takes out what stands at a pointer inside a schema: a property with its place in `required`, the items of a
  /// list, a part of `allOf` (the list goes with its last part) or the schema of other properties.
  package static func deleteSchema(
    at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    if pointer.parent?.last == "properties", pointer.tokens.count > 3 || pointer.tokens.first != "definitions"
    {
      return try deleteProperty(at: pointer, on: connector)
    }
    var draft = EditDraft(connector)
    _ = try draft.object(at: pointer)
    let phrase = connector.phrase(for: Place(.definition, pointer))
    if let list = pointer.parent, list.last == "allOf", draft.value(at: list)?.count == 1 {
      try draft.remove(Place(.definition, list))
    } else {
      try draft.remove(Place(.definition, pointer))
    }
    return draft.edit(title: "Delete " + phrase)
  }

  /// Adds a schema that was copied elsewhere as a property, under a name that is free.
  package static func pasteProperty(
    _ name: String, _ schema: JSONFragment, toSchemaAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let present = connector.value(at: Place(.definition, pointer.appending("properties")))
    var free = name
    var number = 2
    while present?[free] != nil {
      free = name + String(number)
      number += 1
    }
    return try addProperty(free, schema, toSchemaAt: pointer, on: connector)
  }

  /// Adds a parameter that was copied elsewhere, under a name that is free; a path parameter joins the path.
  package static func pasteParameter(
    _ fragment: JSONFragment, toOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let present = operation.parameters(in: try draft.definition())
    if fragment["$ref"] != nil {
      if present.contains(where: { $0.entry["$ref"].map { JSONFragment($0) } == fragment["$ref"] }) {
        throw .refused("\(operation.name) refers to that parameter already")
      }
      try draft.appendParameter(fragment, toOperationAt: pointer)
      return draft.edit(title: "Add a shared parameter to " + operation.name)
    }
    let wanted = fragment["name"]?.fieldText ?? ""
    let location = ParameterLocation(rawValue: fragment["in"]?.fieldText ?? "") ?? .query
    if location == .body, let body = present.first(where: { $0.location == .body }) {
      throw .refused("\(operation.name) has the body '\(body.name)' already; there can be only one")
    }
    var name = wanted
    var number = 2
    while present.contains(where: { $0.name == name && $0.location == location }) {
      name = wanted + String(number)
      number += 1
    }
    guard location == .path else {
      try draft.appendParameter(fragment.replacing("name", with: .string(name)), toOperationAt: pointer)
      return draft.edit(title: "Add parameter \(name) to \(operation.name)")
    }
    let added = try addParameter(name, in: .path, toOperationAt: pointer, on: connector)
    for step in added.steps { try draft.add(step) }
    guard let target = added.focus else { return added }
    try draft.set(target, to: fragment.replacing("name", with: .string(name)))
    return draft.edit(title: "Add parameter \(name) to \(operation.name)", focus: added.focus)
  }
}
