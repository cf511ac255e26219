import ConnectorModel
import JSONText

/// What operations need beside themselves: those that their lookups and links name.
struct OperationNeeds {
  private let map: ReferenceMap?
  /// The operations that each operation or shared entry calls.
  private let calls: [JSONPointer: [String]]
  private let pointers: [String: JSONPointer]

  init(_ connector: Connector) {
    map = connector.definition.map { ReferenceMap($0) }
    var calls: [JSONPointer: [String]] = [:]
    for reference in connector.operationReferences where reference.place.file == .definition {
      calls[ReferenceMap.unit(of: reference.place.pointer), default: []].append(reference.operationID)
    }
    self.calls = calls
    let all = (connector.definition?.operations ?? []).compactMap { operation in
      operation.operationID.map { ($0, operation.pointer) }
    }
    pointers = Dictionary(all) { first, _ in first }
  }

  /// The operations themselves with all that they need, one through another.
  func closure(of operations: Set<JSONPointer>) -> Set<JSONPointer> {
    var found = operations
    var places: Set<JSONPointer> = []
    var waiting = Array(operations)
    while !waiting.isEmpty {
      // Only what is new leads further.
      let new = map?.reach(from: waiting, &places) ?? []
      let needed = new.flatMap { calls[$0] ?? [] }.compactMap { pointers[$0] }
      waiting = needed.filter { found.insert($0).inserted }
    }
    return found
  }
}
