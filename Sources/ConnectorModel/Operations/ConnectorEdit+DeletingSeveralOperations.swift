package import JSONText

extension ConnectorEdit {
  /// Deletes operations with what refers to them, as `deleteOperation` does one after the other.
  ///
  /// Those that nothing refers to go at once, so that the files are not read anew for each.
  package static func deleteOperations(
    at pointers: [JSONPointer], on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let referred = Set(connector.operationReferences.map(\.operationID))
    var others: [JSONPointer] = []
    var free: [Operation] = []
    for pointer in pointers {
      let operation = try draft.operation(at: pointer)
      if referred.contains(operation.operationID ?? "") {
        others.append(pointer)
      } else {
        free.append(operation)
      }
    }
    try draft.applyTogether(.definition, removals(of: free))
    for pointer in others {
      for step in try deleteOperation(at: pointer, withReferences: true, on: draft.connector).steps {
        try draft.add(step)
      }
    }
    return draft.edit(title: "Delete \(pointers.count) operations")
  }

  /// The removals of operations, and of path items where nothing else stands then.
  private static func removals(of operations: [Operation]) -> [JSONEdit] {
    var edits: [JSONEdit] = []
    for (path, gone) in Dictionary(grouping: operations, by: \.path).sorted(by: { $0.key < $1.key }) {
      let verbs = Set(gone.map(\.verb.rawValue))
      let left = gone[0].pathItem.keys.filter { !verbs.contains($0) && $0 != "parameters" }
      let isTrigger = gone.last?.isTrigger ?? false
      if left.isEmpty || (isTrigger && left == ["x-ms-notification-content"]) {
        edits.append(.remove(JSONPointer(tokens: ["paths", path])))
      } else {
        edits += gone.map { .remove($0.pointer) }
      }
    }
    return edits
  }
}
