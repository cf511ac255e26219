import ConnectorModel
import JSONText

/// The operations to which the extensions of a part belong, references followed.
struct LookupCallers {
  /// Who refers to a shared entry: operations by where they begin, or another entry.
  private enum User {
    case operations([Int])
    case entry(String)
  }

  private let parts: [DefinitionParts.Part]
  private let operations: [Operation]
  private let definition: APIDefinition
  /// Users by what they refer to; made when a shared entry asks for them.
  private var users: [String: [User]]?
  /// Inputs by where the operation begins.
  private var known: [Int: OperationInputs] = [:]

  /// Knows the operations in the order of the file.
  init(_ parts: [DefinitionParts.Part], _ operations: [Operation], _ definition: APIDefinition) {
    self.parts = parts
    self.operations = operations
    self.definition = definition
  }

  /// The inputs of every operation that a call of a part may refer to.
  mutating func inputs(of call: Lookup, part: Int) -> [OperationInputs] {
    offsets(of: call, part).compactMap { offset in
      if let inputs = known[offset] { return inputs }
      guard let operation = operation(at: offset) else { return nil }
      let inputs = OperationInputs(operation, in: definition)
      known[offset] = inputs
      return inputs
    }
  }

  private func operation(at offset: Int) -> Operation? {
    var range = operations.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let start = operations[middle].value.range.lowerBound
      if start == offset { return operations[middle] }
      range = start < offset ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private mutating func offsets(of call: Lookup, _ part: Int) -> [Int] {
    guard parts[part].key.section != .paths else {
      let operations = parts[part].facts.operations
      return call.operation.map { [operations[$0].offset] } ?? operations.map(\.offset)
    }
    let users = users ?? LookupCallers.users(in: parts)
    self.users = users
    var offsets: Set<Int> = []
    var seen: Set<String> = []
    var waiting = [parts[part].key.reference]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      for user in users[next] ?? [] {
        switch user {
        case .operations(let found): offsets.formUnion(found)
        case .entry(let entry): waiting.append(entry)
        }
      }
    }
    return offsets.sorted()
  }

  private static func users(in parts: [DefinitionParts.Part]) -> [String: [User]] {
    var users: [String: [User]] = [:]
    for part in parts {
      let facts = part.facts
      for reference in facts.references {
        let user: User
        if part.key.section != .paths {
          user = .entry(part.key.reference)
        } else if let index = reference.operation {
          user = .operations([facts.operations[index].offset])
        } else {
          user = .operations(facts.operations.map(\.offset))
        }
        users[reference.target, default: []].append(user)
      }
    }
    return users
  }
}
