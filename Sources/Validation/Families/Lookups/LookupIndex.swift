import ConnectorModel
import JSONText

/// The calls of dynamic extensions that something is wrong with, and what it is.
///
/// It is made once for all rules: each called operation is looked at once, each path in its answer followed once.
struct LookupIndex {
  /// The calls with a fault, in the order of the parts.
  let faults: [LookupFault]

  init(_ parts: [DefinitionParts.Part], _ operations: [Operation], _ byID: [String: Operation]) {
    guard let definition = operations.first.map({ APIDefinition(document: $0.value.document) }),
      parts.contains(where: { !$0.facts.lookups.isEmpty })
    else {
      faults = parts.enumerated().flatMap { position, part in
        part.facts.lookups.map { LookupFault(call: $0, part: position, target: nil) }
      }
      return
    }
    var targets = LookupTargets(byID, definition)
    var callers = LookupCallers(parts, operations, definition)
    var faults: [LookupFault] = []
    for position in parts.indices {
      for call in parts[position].facts.lookups {
        var fault = LookupFault(call: call, part: position, target: nil)
        guard let target = targets.position(of: call.operationID) else {
          faults.append(fault)
          continue
        }
        fault.answer = targets.answer(to: call, of: target)
        let inputs = targets[target].inputs
        if !inputs.hasUnknown {
          fault.unknownInputs = call.arguments.indices.filter { !inputs.takes(call.arguments[$0].name) }
        }
        if inputs.needsSomething { fault.missingInputs = inputs.missing(besides: call.arguments.map(\.name)) }
        if call.arguments.contains(where: { $0.source != nil }) {
          fault.checkSources(callers.inputs(of: call, part: position))
        }
        if fault.isOne {
          fault.target = targets[target]
          faults.append(fault)
        }
      }
    }
    self.faults = faults
  }
}
