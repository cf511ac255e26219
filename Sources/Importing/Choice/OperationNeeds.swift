import ConnectorModel
import JSONText

/// What operations need beside themselves: those that their lookups and links name.
struct OperationNeeds {
  private let references: [(pointer: JSONPointer, target: JSONPointer)]
  private let calls: [(pointer: JSONPointer, operationID: String)]
  private let pointers: [String: JSONPointer]

  init(_ connector: Connector) {
    references = connector.definition?.localReferences ?? []
    calls = connector.operationReferences.filter { $0.place.file == .definition }.map {
      ($0.place.pointer, $0.operationID)
    }
    let all = (connector.definition?.operations ?? []).compactMap { operation in
      operation.operationID.map { ($0, operation.pointer) }
    }
    pointers = Dictionary(all) { first, _ in first }
  }

  /// The operations themselves with all that they need, one through another.
  func closure(of operations: Set<JSONPointer>) -> Set<JSONPointer> {
    var found = operations
    while true {
      let places = reached(from: found)
      let needed = calls.filter { call in places.contains { call.pointer.isWithin($0) } }
        .compactMap { pointers[$0.operationID] }
      let more = found.union(needed)
      if more.count == found.count { return found }
      found = more
    }
  }

  /// The operations and the shared entries that they lead to.
  private func reached(from operations: Set<JSONPointer>) -> Set<JSONPointer> {
    var places = operations
    // Parameters of a whole path belong to each of its operations.
    for operation in operations {
      if let path = operation.parent { places.insert(path.appending("parameters")) }
    }
    var waiting = Array(places)
    while let place = waiting.popLast() {
      for reference in references where reference.pointer.isWithin(place) {
        let entry = JSONPointer(tokens: Array(reference.target.tokens.prefix(2)))
        if places.insert(entry).inserted { waiting.append(entry) }
      }
    }
    return places
  }
}
