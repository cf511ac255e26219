import ConnectorModel
import JSONText

/// The operations to which the extensions of a part belong, references followed.
struct LookupCallers {
  /// Who refers to a shared entry.
  private enum User {
    case operations([Int])
    case entry(String)
  }

  private let context: RuleContext
  private let definition: APIDefinition
  /// Users by what they refer to; made when a shared entry asks for them.
  private var users: [String: [User]]?
  /// Inputs by where the operation begins.
  private var known: [Int: OperationInputs] = [:]

  init(_ context: RuleContext, _ definition: APIDefinition) {
    self.context = context
    self.definition = definition
  }

  /// The inputs of every operation that a call may refer to.
  mutating func inputs(of lookup: ResolvedLookup) -> [OperationInputs] {
    offsets(of: lookup).compactMap { offset in
      if let inputs = known[offset] { return inputs }
      guard let value = context.value(at: offset), let item = value.parent, let path = item.key,
        let verb = value.key.flatMap({ HTTPVerb(rawValue: $0) })
      else { return nil }
      let operation = Operation(path: path, verb: verb, value: value, pathItem: item)
      let inputs = OperationInputs(operation, in: definition)
      known[offset] = inputs
      return inputs
    }
  }

  private mutating func offsets(of lookup: ResolvedLookup) -> [Int] {
    let facts = lookup.part.facts
    guard lookup.part.key.section != .paths else {
      return lookup.call.operation.map { [facts.operations[$0].offset] } ?? facts.operations.map(\.offset)
    }
    let users = users ?? LookupCallers.users(in: context.parts)
    self.users = users
    var offsets: Set<Int> = []
    var seen: Set<String> = []
    var waiting = [lookup.part.key.reference]
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
