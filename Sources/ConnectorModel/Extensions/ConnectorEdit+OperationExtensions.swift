package import JSONText

/// Edits of the extensions that belong to a whole operation.
extension ConnectorEdit {
  /// Lets AI plugins call an operation (`x-ms-openai-data`), or no longer.
  ///
  /// What the extension holds already stays; a new one names the operation, as published connectors do.
  package static func setPluginUse(
    _ isEnabled: Bool, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let place = Place(.definition, pointer.appending("x-ms-openai-data"))
    let title = (isEnabled ? "Let plugins use " : "Keep plugins from ") + operation.name
    if connector.value(at: place) == nil {
      guard isEnabled else { return draft.edit(title: title) }
      try draft.set(
        place,
        to: [
          "openai-enabled": true,
          "operations": [
            [
              "operationId": .string(operation.operationID ?? ""),
              "x-ms-require-user-confirmation": .boolean(operation.verb != .get),
            ]
          ],
        ])
    } else {
      try draft.set(place.appending("openai-enabled"), to: .boolean(isEnabled))
    }
    return draft.edit(title: title)
  }

  /// Says whether a plugin asks the user before it calls an operation.
  package static func setPluginConfirmation(
    _ isNeeded: Bool, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let list = Place(.definition, pointer.appending(["x-ms-openai-data", "operations"]))
    let position = connector.value(at: list)?.elements.enumerated().first { _, element in
      element["operationId"]?.string == operation.operationID
    }?.offset
    if let position {
      let flag = list.appending(String(position)).appending("x-ms-require-user-confirmation")
      try draft.set(flag, to: .boolean(isNeeded))
    } else {
      _ = try draft.append(
        [
          "operationId": .string(operation.operationID ?? ""),
          "x-ms-require-user-confirmation": .boolean(isNeeded),
        ], to: list)
    }
    return draft.edit(
      title: (isNeeded ? "Ask before calling " : "Do not ask before calling ") + operation.name)
  }

  /// Gives an operation a sign-in of its own: some of the security definitions, none at all, or (nil) the
  /// connector's.
  package static func setSecurity(
    ofOperationAt pointer: JSONPointer, to names: [String]?, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let place = Place(.definition, pointer.appending("security"))
    let title = "Set the sign-in of " + operation.name
    guard let names else {
      try draft.remove(place)
      return draft.edit(title: title)
    }
    let definitions = try draft.definition().root["securityDefinitions"]
    let requirements = names.map { name in
      let scopes = definitions?[name]?["scopes"]?.keys ?? []
      return JSONFragment.object([.init(name, .array(scopes.map { .string($0) }))])
    }
    try draft.set(place, to: .array(requirements))
    return draft.edit(title: title)
  }
}
