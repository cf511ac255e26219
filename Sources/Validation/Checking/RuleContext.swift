import ConnectorModel
import JSONText

/// The connector with small indexes, for rules that look at more than one place.
struct RuleContext {
  let connector: Connector
  let parts: [DefinitionParts.Part]
  let graph: ReferenceGraph
  /// Every operation, in the order of the file.
  let allOperations: [Operation]
  /// Operations by operationId, the first of each; nil when the definition is missing or malformed.
  let operations: [String: Operation]?
  /// The names of each section that references lead to.
  let names: [ReferenceSection: Set<String>]
  /// Every shared entry as references name it.
  let targets: Set<String>
  /// What references name, wherever they stand.
  let used: Set<String>
  /// What is wrong with the calls of dynamic extensions.
  let lookups: LookupIndex

  init(_ connector: Connector, _ parts: DefinitionParts) {
    self.connector = connector
    self.parts = parts.parts
    graph = ReferenceGraph(parts.parts)
    var names: [ReferenceSection: Set<String>] = [:]
    var targets: Set<String> = []
    for part in parts.parts {
      guard let section = ReferenceSection(rawValue: part.key.section.rawValue) else { continue }
      names[section, default: []].insert(part.key.name)
      targets.insert(part.key.reference)
    }
    used = Set(parts.parts.lazy.flatMap(\.facts.references).map(\.target))
    self.names = names
    self.targets = targets
    allOperations = connector.definition?.operations ?? []
    var operations: [String: Operation] = [:]
    for operation in allOperations {
      if let id = operation.operationID, operations[id] == nil { operations[id] = operation }
    }
    self.operations = connector.definition == nil ? nil : operations
    lookups = LookupIndex(parts.parts, allOperations, operations)
  }

  /// Every reference, in the order of the parts.
  var references: some Sequence<SubjectFacts.Reference> { parts.lazy.flatMap(\.facts.references) }

  /// The value that begins at an offset of the definition.
  func value(at offset: Int) -> JSONValue? { connector.definition?.document.value(covering: offset) }

  /// Where the operations begin whose request holds `x-ms-notification-url: true`, references followed.
  var callbackOperations: Set<Int> {
    var offsets: Set<Int> = []
    for part in parts where part.key.section == .paths {
      let operations = part.facts.operations
      for operation in operations where operation.hasCallback { offsets.insert(operation.offset) }
      for reference in part.facts.references where reference.direction == .request {
        guard let index = reference.operation, graph.callbacks.contains(reference.target) else { continue }
        offsets.insert(operations[index].offset)
      }
    }
    return offsets
  }

  /// The names of every connection parameter, in any set.
  var connectionParameterNames: [String] {
    connector.properties?.allConnectionParameters.map(\.name) ?? []
  }
}
