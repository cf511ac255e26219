import ConnectorModel
import JSONText

/// What operations and shared entries refer to, found without a walk through all references.
struct ReferenceMap {
  /// The entries that each operation, path-wide list of parameters, or shared entry names.
  private let targets: [JSONPointer: [JSONPointer]]

  init(_ definition: APIDefinition) {
    var targets: [JSONPointer: [JSONPointer]] = [:]
    for reference in definition.localReferences {
      let entry = JSONPointer(tokens: Array(reference.target.tokens.prefix(2)))
      targets[ReferenceMap.unit(of: reference.pointer), default: []].append(entry)
    }
    self.targets = targets
  }

  /// The operation, list or entry that a place belongs to.
  static func unit(of pointer: JSONPointer) -> JSONPointer {
    JSONPointer(tokens: Array(pointer.tokens.prefix(pointer.tokens.first == "paths" ? 3 : 2)))
  }

  /// The operations with their path-wide parameters, and every shared entry that they lead to.
  func reached(from operations: some Sequence<JSONPointer>) -> Set<JSONPointer> {
    var found: Set<JSONPointer> = []
    _ = reach(from: operations, &found)
    return found
  }

  /// Adds what operations reach to what was found before, and gives what is new.
  func reach(from operations: some Sequence<JSONPointer>, _ found: inout Set<JSONPointer>) -> [JSONPointer] {
    var new: [JSONPointer] = []
    var waiting: [JSONPointer] = []
    for operation in operations {
      for unit in [operation, operation.parent?.appending("parameters") ?? operation]
      where found.insert(unit).inserted {
        waiting.append(unit)
      }
    }
    while let unit = waiting.popLast() {
      new.append(unit)
      for entry in targets[unit] ?? [] where found.insert(entry).inserted { waiting.append(entry) }
    }
    return new
  }
}
