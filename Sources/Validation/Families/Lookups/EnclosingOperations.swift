import ConnectorModel
import JSONText

/// The operations that a place of the definition belongs to, for edits; references are followed.
enum EnclosingOperations {
  /// The operation around a place, or all of its path, or all that refer to the shared entry it stands in.
  static func of(_ pointer: JSONPointer, in definition: APIDefinition) -> [Operation] {
    guard pointer.tokens.first != "paths" else { return inPath(pointer, definition) }
    let references = definition.localReferences
    var found: [JSONPointer: Operation] = [:]
    var seen: Set<[String]> = []
    var waiting = [Array(pointer.tokens.prefix(2))]
    while let entry = waiting.popLast() {
      guard seen.insert(entry).inserted else { continue }
      for reference in references where reference.target.tokens.starts(with: entry) {
        if reference.pointer.tokens.first == "paths" {
          for operation in inPath(reference.pointer, definition) { found[operation.pointer] = operation }
        } else {
          waiting.append(Array(reference.pointer.tokens.prefix(2)))
        }
      }
    }
    return found.sorted { $0.key.description < $1.key.description }.map(\.value)
  }

  private static func inPath(_ pointer: JSONPointer, _ definition: APIDefinition) -> [Operation] {
    if let operation = definition.operation(at: pointer) { return [operation] }
    guard pointer.tokens.count > 1, let item = definition.root["paths"]?[pointer.tokens[1]] else { return [] }
    return PathItem(path: pointer.tokens[1], value: item).operations
  }
}
