import ConnectorModel

/// One call of an operation with the operation it calls.
struct ResolvedLookup {
  let call: Lookup
  let part: DefinitionParts.Part
  /// Nil when there is no such operation.
  let target: LookupTarget?
  let answer: LookupAnswer

  /// Resolves the calls of all parts; each operation is looked at once.
  static func all(
    of parts: [DefinitionParts.Part], among operations: [String: Operation], in definition: APIDefinition
  ) -> [ResolvedLookup] {
    var targets: [String: LookupTarget] = [:]
    var found: [ResolvedLookup] = []
    for part in parts where !part.facts.lookups.isEmpty {
      for call in part.facts.lookups {
        let target =
          targets[call.operationID]
          ?? operations[call.operationID].map { LookupTarget($0, in: definition) }
        targets[call.operationID] = target
        found.append(
          ResolvedLookup(call: call, part: part, target: target, answer: target?.answer(to: call) ?? .fits))
      }
    }
    return found
  }
}
