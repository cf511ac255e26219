import JSONText

/// The schemas that read differently in requests and in responses: those that hold `writeOnly`, and all that refer to
/// them.
///
/// Each schema is walked through once, whoever asks: a walk for each of thousands that refer to each other takes time
/// that grows with the square of their number.
struct DirectionalSchemas {
  private var known: Set<SourceNode.Identity> = []
  private var found: Set<SourceNode.Identity> = []
  /// The schemas that refer to each.
  private var sources: [SourceNode.Identity: [SourceNode.Identity]] = [:]

  /// Whether a schema is one of them.
  mutating func contains(_ node: SourceNode, in documents: inout SourceDocuments) -> Bool {
    var waiting = [node]
    while let next = waiting.popLast() {
      guard known.insert(next.identity).inserted else { continue }
      for target in walk(next, in: &documents) {
        sources[target.identity, default: []].append(next.identity)
        if found.contains(target.identity) { spread(to: next.identity) }
        waiting.append(target)
      }
    }
    return found.contains(node.identity)
  }

  /// Looks through a schema and gives those that it refers to.
  private mutating func walk(_ schema: SourceNode, in documents: inout SourceDocuments) -> [SourceNode] {
    var targets: [SourceNode] = []
    var seen: Set<SourceNode.Identity> = []
    var waiting = [schema.value]
    while let value = waiting.popLast() {
      if value["writeOnly"]?.boolean == true { spread(to: schema.identity) }
      if let reference = value["$ref"]?.string,
        case .success(let target) = documents.resolve(reference, from: schema.file),
        seen.insert(target.identity).inserted
      {
        targets.append(target)
      }
      for child in value.children where child.isObject || child.isArray { waiting.append(child) }
    }
    return targets
  }

  private mutating func spread(to schema: SourceNode.Identity) {
    var waiting = [schema]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += sources[next] ?? [] }
    }
  }
}
