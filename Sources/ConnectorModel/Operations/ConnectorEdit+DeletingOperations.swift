package import JSONText

extension ConnectorEdit {
  /// Deletes an operation, and its path item when nothing else stands there.
  ///
  /// `danglingReferences(afterDeleting:)` tells what would then lead nowhere; with `withReferences` these go
  /// too: names leave the lists of policies and script, and what needs the operation is removed. A policy for
  /// this operation alone goes as a whole, since one without names would run for every operation; the script's
  /// only name stays for that reason.
  package static func deleteOperation(
    at pointer: JSONPointer, withReferences: Bool = false, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    if withReferences {
      for reference in connector.danglingReferences(afterDeleting: operation).reversed() {
        try draft.removeReference(reference)
      }
    }
    let item = PathItem(path: operation.path, value: operation.pathItem)
    let others = item.value.keys.filter { $0 != operation.verb.rawValue && $0 != "parameters" }
    let isLast = others.isEmpty || (operation.isTrigger && others == ["x-ms-notification-content"])
    try draft.remove(Place(.definition, isLast ? JSONPointer(tokens: ["paths", item.path]) : pointer))
    return draft.edit(title: "Delete " + operation.name)
  }
}

extension EditDraft {
  /// Takes away what names an operation; later references must be removed before earlier ones.
  fileprivate mutating func removeReference(_ reference: OperationReference) throws(ConnectorEditError) {
    let pointer = reference.place.pointer
    guard connector.value(at: reference.place) != nil else { return }
    switch reference.kind {
    case .script, .policy:
      guard let owner = pointer.parent, let names = connector[.properties].document?.value(at: owner)
      else { return }
      if names.elements.filter({ $0.string != nil }).count > 1 { return try remove(reference.place) }
      // A name without a list stands among the parameters themselves.
      let parameters = names.isArray ? owner.parent : owner
      if case .policy = reference.kind, let policy = parameters?.parent {
        try remove(Place(.properties, policy))
      }
    case .capability, .plugin, .replacement, .extension:
      guard let owner = pointer.parent else { return }
      let key = pointer.tokens.lastIndex { $0.hasPrefix("x-ms-") } ?? 0
      let whole = JSONPointer(tokens: Array(pointer.tokens[...key]))
      if reference.kind == .capability || reference.kind == .replacement {
        let part = JSONPointer(tokens: Array(pointer.tokens[...(key + 1)]))
        let isOnly = value(at: whole)?.count == 1
        try remove(Place(.definition, isOnly ? whole : part))
      } else {
        try remove(Place(.definition, reference.kind == .plugin ? owner : whole))
      }
    }
  }
}
