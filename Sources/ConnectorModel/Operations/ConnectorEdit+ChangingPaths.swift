package import JSONText

extension ConnectorEdit {
  /// Gives one operation another path, its path parameters in step with the template.
  ///
  /// An operation that is alone on its path takes the path item along; others get a path item of their own, or
  /// join the one that has the new path. As many names lost as gained are renamed in order; otherwise lost
  /// ones are deleted and gained ones declared.
  package static func changePath(
    ofOperationAt pointer: JSONPointer, to newPath: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let new = PathTemplate(typed: newPath)
    let title = "Change the path of \(operation.name) to \(new.text)"
    let target = JSONPointer(tokens: ["paths", new.text, operation.verb.rawValue])
    guard new.text != operation.path else {
      return draft.edit(title: title, focus: Place(.definition, pointer))
    }
    try draft.relocate(operation, to: new.text)
    try draft.alignPathParameters(
      of: new.text, verbs: [operation.verb], from: PathTemplate(operation.path), to: new)
    return draft.edit(title: title, focus: Place(.definition, target))
  }

  /// Gives a path with all its operations another text, path parameters in step with the template.
  package static func renamePath(
    _ path: String, to newPath: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let new = PathTemplate(typed: newPath)
    let item = PathItem(path: path, value: try draft.object(at: JSONPointer(tokens: ["paths", path])))
    let place = Place.definition("paths", new.text)
    if new.text != path {
      try draft.renamePath(path, to: new.text)
      try draft.alignPathParameters(
        of: new.text, verbs: item.operations.map(\.verb), from: PathTemplate(path), to: new)
    }
    return draft.edit(title: "Change the path \(path) to \(new.text)", focus: place)
  }
}

extension EditDraft {
  /// Renames the key of a path item; refused when the path exists.
  mutating func renamePath(_ path: String, to newPath: String) throws(ConnectorEditError) {
    guard value(at: JSONPointer(tokens: ["paths", newPath])) == nil else {
      throw .refused("the path \(newPath) exists already; choose another one")
    }
    try apply(.definition, .rename(JSONPointer(tokens: ["paths", path]), to: newPath))
  }

  /// Moves an operation to another path without looking at its parameters.
  mutating func relocate(
    _ operation: Operation, to path: String
  ) throws(ConnectorEditError) {
    let item = PathItem(path: operation.path, value: operation.pathItem)
    let isAlone = item.operations.count == 1
    let target = JSONPointer(tokens: ["paths", path])
    if isAlone, value(at: target) == nil { return try renamePath(operation.path, to: path) }
    try insertOperation(
      operation.standaloneFragment, at: target.appending(operation.verb.rawValue), after: operation.path)
    if operation.isWebhook, let content = item.notificationContent {
      let place = Place(.definition, target.appending("x-ms-notification-content"))
      let present = connector.value(at: place).map { JSONFragment($0) }
      guard present == nil || present == JSONFragment(content) else {
        throw .refused("\(path) describes another webhook already; a path can have only one")
      }
      if present == nil { try set(place, to: JSONFragment(content)) }
    }
    let old = isAlone ? JSONPointer(tokens: ["paths", operation.path]) : operation.pointer
    try remove(Place(.definition, old))
  }

  /// Renames, deletes and declares path parameters after the template of a path has changed.
  fileprivate mutating func alignPathParameters(
    of path: String, verbs: [HTTPVerb], from old: PathTemplate, to new: PathTemplate
  ) throws(ConnectorEditError) {
    let lost = old.names.filter { !new.names.contains($0) }
    let gained = new.names.filter { !old.names.contains($0) }
    if lost.count == gained.count {
      for (name, newName) in zip(lost, gained) {
        try renamePathParameter(name, to: newName, of: path, verbs)
      }
    } else {
      for name in lost { try deletePathParameter(name, of: path, verbs) }
    }
    for name in new.names {
      for verb in verbs {
        let pointer = JSONPointer(tokens: ["paths", path, verb.rawValue])
        guard try pathParameter(name, ofOperationAt: pointer) == nil else { continue }
        try appendParameter(.pathParameter(name), toOperationAt: pointer)
      }
    }
  }

  /// A path parameter of an operation by its name.
  func pathParameter(
    _ name: String, ofOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) -> Parameter? {
    try operation(at: pointer).parameters(in: try definition()).first {
      $0.name == name && $0.location == .path
    }
  }

  private mutating func renamePathParameter(
    _ name: String, to newName: String, of path: String, _ verbs: [HTTPVerb]
  ) throws(ConnectorEditError) {
    for verb in verbs {
      let pointer = JSONPointer(tokens: ["paths", path, verb.rawValue])
      guard let parameter = try pathParameter(name, ofOperationAt: pointer) else { continue }
      let users = try operations(using: parameter)
      let isShared = users.contains { $0.path != path || !verbs.contains($0.verb) }
      if !isShared {
        try setName(of: [parameter], to: newName, for: users)
      } else if parameter.entry.pointer.isWithin(pointer) {
        let copy = JSONFragment(parameter.value).replacing("name", with: .string(newName))
        try set(parameter.entryPlace, to: copy)
      }
    }
  }

  private mutating func deletePathParameter(
    _ name: String, of path: String, _ verbs: [HTTPVerb]
  ) throws(ConnectorEditError) {
    for verb in verbs {
      let pointer = JSONPointer(tokens: ["paths", path, verb.rawValue])
      if let parameter = try pathParameter(name, ofOperationAt: pointer) {
        try remove(parameter.entryPlace)
      }
    }
  }
}
