import JSONText

/// Renaming by the names that people use, for scripts.
extension ConnectorEdit {
  /// Gives what a name means another name, with everything that refers to it, in both files.
  ///
  /// The name is an operationId, a path, `Operation.parameter`, `#/definitions/Name` (or `parameters`, `responses`)
  /// or a connection parameter, looked for in this order. Refused when it means nothing.
  package static func rename(
    _ name: String, to newName: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let definition = try EditDraft(connector).definition()
    if definition.operation(id: name) != nil { return try renameOperation(name, to: newName, on: connector) }
    if name.hasPrefix("/"), definition.root["paths"]?[name] != nil {
      return try renamePath(name, to: newName, on: connector)
    }
    if name.hasPrefix("#"), let pointer = JSONPointer(String(name.dropFirst())), pointer.tokens.count == 2,
      let section = ReferenceSection(rawValue: pointer.tokens[0])
    {
      let target =
        newName.hasPrefix("#/\(section.rawValue)/")
        ? String(newName.dropFirst(section.rawValue.count + 3)) : newName
      return try renameReference(pointer.tokens[1], in: section, to: target, on: connector)
    }
    if let entry = parameter(named: name, in: definition) {
      return try renameParameter(at: entry, to: newName, on: connector)
    }
    let owners = connector.properties?.allConnectionParameters.filter { $0.name == name } ?? []
    if owners.count == 1, let owner = owners.first {
      return try renameConnectionParameter(
        at: Place(.properties, owner.value.pointer), to: newName, on: connector)
    }
    guard owners.isEmpty else {
      throw .refused(
        "'\(name)' is a connection parameter of several ways to sign in; rename it with set --rename")
    }
    throw .refused("there is no operation '\(name)'; check the spelling")
  }

  /// The entry of `Operation.parameter`; names may have dots, so every one is tried as the border.
  private static func parameter(named name: String, in definition: APIDefinition) -> JSONPointer? {
    for border in name.indices where name[border] == "." {
      guard let operation = definition.operation(id: String(name[..<border])) else { continue }
      let wanted = name[name.index(after: border)...]
      let found = operation.parameters(in: definition).first { $0.name == wanted }
      if let found { return found.entry.pointer }
    }
    return nil
  }
}
