package import JSONText

/// Edits of an operation's parameter list. Pointers are those of the entries; where an entry is a reference,
/// what belongs to the parameter itself changes in the shared parameter.
extension ConnectorEdit {
  /// Adds a parameter at the end of an operation's list; a path parameter joins the path's template.
  package static func addParameter(
    _ name: String, in location: ParameterLocation, toOperationAt pointer: JSONPointer,
    on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let name = location == .body && name.isEmpty ? "body" : name
    try draft.refuseClash(name, location, in: operation, except: nil)
    try draft.appendParameter(.blankParameter(name, in: location), toOperationAt: pointer)
    var target = pointer
    if location == .path, !PathTemplate(operation.path).names.contains(name) {
      target.tokens[1] = PathTemplate(operation.path).appending(name).text
      try draft.relocate(try draft.operation(at: pointer), to: target.tokens[1])
    }
    let position = try draft.operation(at: target).ownParameters.count - 1
    return draft.edit(
      title: "Add parameter \(name) to \(operation.name)",
      focus: Place(.definition, target.appending("parameters").appending(position)))
  }

  /// Adds a parameter that refers to a shared one of `#/parameters`.
  package static func addSharedParameter(
    _ shared: String, toOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let target = try draft.object(at: JSONPointer(tokens: ["parameters", shared]))
    let location = ParameterLocation(rawValue: target["in"]?.string ?? "") ?? .query
    try draft.refuseClash(target["name"]?.string ?? "", location, in: operation, except: nil)
    let reference = JSONFragment.reference(to: .parameters, shared)
    try draft.appendParameter(reference, toOperationAt: pointer)
    let focus = pointer.appending("parameters").appending(operation.ownParameters.count)
    return draft.edit(
      title: "Add parameter \(shared) to \(operation.name)", focus: Place(.definition, focus))
  }

  /// Adds a copy of a parameter behind it, under a name that is free.
  package static func duplicateParameter(
    at entry: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let parameter = try draft.parameter(at: entry)
    guard let list = entry.parent, let position = parameter.entry.position else {
      throw .json(.definition, .notAnArray(entry.parent ?? .root))
    }
    if parameter.location == .body || parameter.location == .path {
      throw .refused("a \(parameter.locationText) parameter cannot stand twice; add another one instead")
    }
    let definition = try draft.definition()
    let names =
      draft.value(at: list)?.elements.compactMap { Parameter(entry: $0, in: definition)?.name } ?? []
    var number = 2
    while names.contains(parameter.name + String(number)) { number += 1 }
    let name = parameter.name + String(number)
    let copy = JSONFragment(parameter.value).replacing("name", with: .string(name))
    try draft.apply(.definition, .insertElement(into: list, copy, at: position + 1))
    return draft.edit(
      title: "Duplicate parameter \(parameter.name)",
      focus: Place(.definition, list.appending(position + 1)))
  }

  /// Deletes a parameter from its list; a path parameter leaves the path's template too.
  package static func deleteParameter(
    at entry: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let value = draft.value(at: entry)
    let parameter = value.flatMap { entry in
      connector.definition.flatMap { Parameter(entry: entry, in: $0) }
    }
    let name = parameter?.name ?? value?["$ref"]?.string ?? ""
    try draft.remove(Place(.definition, entry))
    if entry.tokens.count >= 4, entry.tokens[0] == "paths", parameter?.location == .path {
      let operations = try draft.definition().operations.filter { $0.path == entry.tokens[1] }
      let isOwn = entry.tokens.count == 5
      let users = isOwn ? operations.filter { $0.verb.rawValue == entry.tokens[2] } : operations
      try draft.moveTemplate(of: users, to: PathTemplate(entry.tokens[1]).removing(name).text)
    }
    return draft.edit(title: "Delete parameter " + name)
  }

  /// Renames a parameter with everything that names it: path templates, dynamic lists and schemas, policies.
  package static func renameParameter(
    at entry: JSONPointer, to name: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let parameter = try draft.parameter(at: entry)
    let title = "Rename parameter \(parameter.name) to \(name)"
    guard !name.isEmpty else { throw .refused("a parameter needs a name; type one") }
    guard name != parameter.name else { return draft.edit(title: title, focus: Place(.definition, entry)) }
    let (parameters, users) = try draft.bound(to: parameter)
    for user in users { try draft.refuseClash(name, parameter.location, in: user, except: parameter) }
    try draft.setName(of: parameters, to: name, for: users)
    var focus = entry
    if parameter.location == .path {
      for path in Set(users.map(\.path)).sorted() {
        let renamed = PathTemplate(path).renaming(parameter.name, to: name).text
        guard renamed != path else { continue }
        try draft.renamePath(path, to: renamed)
        if focus.isWithin(JSONPointer(tokens: ["paths", path])) { focus.tokens[1] = renamed }
      }
    }
    return draft.edit(title: title, focus: Place(.definition, focus))
  }
}

extension EditDraft {
  /// Gives operations of one path another template; the others of that path stay where they are.
  mutating func moveTemplate(
    of operations: [Operation], to newPath: String
  ) throws(ConnectorEditError) {
    guard let path = operations.first?.path, newPath != path else { return }
    let all = try definition().operations.filter { $0.path == path }
    if operations.count == all.count, all.count > 1 { return try renamePath(path, to: newPath) }
    for operation in operations { try relocate(try self.operation(at: operation.pointer), to: newPath) }
  }

  /// Refuses a second parameter of a name and location, a second body, and a body beside form fields.
  func refuseClash(
    _ name: String, _ location: ParameterLocation?, in operation: Operation, except own: Parameter?
  ) throws(ConnectorEditError) {
    for other in operation.parameters(in: try definition()) where other.value != own?.value {
      if location == .body, other.location == .body {
        throw .refused("\(operation.name) has a body already; add properties to that one")
      }
      if other.name == name, other.location == location {
        throw .refused(
          "\(operation.name) has a \(other.locationText) parameter '\(name)'; choose another name")
      }
      if location == .body && other.location == .formData || location == .formData && other.location == .body
      {
        throw .refused("an operation cannot have both a body and form fields; remove '\(other.name)' first")
      }
    }
  }
}
