package import JSONText

extension ConnectorEdit {
  /// Gives an operation another operationId, in both files, with everything that names it.
  ///
  /// Where another operation has the old id too, references are left alone: they may mean that one.
  package static func renameOperation(
    at pointer: JSONPointer, to newID: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let operations = try draft.definition().operations
    let place = Place(.definition, pointer.appending("operationId"))
    guard !newID.isEmpty else { throw .refused("an operation needs an operation ID; type one") }
    let old = operation.operationID ?? ""
    let title = "Rename \(operation.name) to \(newID)"
    guard newID != old else { return draft.edit(title: title) }
    if let other = operations.first(where: { $0.operationID == newID }) {
      throw .refused("\(other.verb.method) \(other.path) has the operation ID '\(newID)'; choose another one")
    }
    let isUnique = operations.filter { $0.operationID == old }.count == 1
    let references = old.isEmpty || !isUnique ? [] : connector.references(toOperation: old)
    guard operation.operationID != nil else {
      try draft.set(place, to: .string(newID))
      return draft.edit(title: title)
    }
    for file in ConnectorFile.allCases {
      let places = (file == .definition ? [place] : []) + references.map(\.place).filter { $0.file == file }
      try draft.applyTogether(file, places.map { .set($0.pointer, .string(newID)) })
    }
    return draft.edit(title: title)
  }

  /// Gives the operation of an operationId another one; refused when there is no such operation.
  package static func renameOperation(
    _ oldID: String, to newID: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    guard let operation = try EditDraft(connector).definition().operation(id: oldID) else {
      throw .refused("there is no operation '\(oldID)'; check the spelling")
    }
    return try renameOperation(at: operation.pointer, to: newID, on: connector)
  }
}
