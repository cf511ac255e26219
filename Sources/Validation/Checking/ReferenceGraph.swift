import JSONText

/// Which shared entries are used where, references followed.
struct ReferenceGraph {
  /// Names of schemas that are part of some request.
  let requestDefinitions: Set<String>
  /// Names of schemas that are part of some response or notification.
  let responseDefinitions: Set<String>
  /// Written references (`#/definitions/…`, `#/parameters/…`) that lead to `x-ms-notification-url: true`.
  let callbacks: Set<String>

  init(_ parts: [DefinitionParts.Part]) {
    var edges: [String: [String]] = [:]
    var users: [String: [String]] = [:]
    var requests: [String] = []
    var responses: [String] = []
    var callbacks: [String] = []
    for part in parts
    where part.key.section == .paths || part.facts.hasCallback || !part.facts.references.isEmpty {
      let own = part.key.section == .paths ? "" : part.key.reference
      if part.facts.hasCallback, part.key.section != .paths { callbacks.append(own) }
      for reference in part.facts.references {
        switch (part.key.section, reference.direction) {
        case (.definitions, _): edges[own, default: []].append(reference.target)
        case (_, .response): responses.append(reference.target)
        case (_, _): requests.append(reference.target)
        }
        if part.key.section != .paths { users[reference.target, default: []].append(own) }
      }
    }
    requestDefinitions = ReferenceGraph.names(ReferenceGraph.reach(requests, by: edges))
    responseDefinitions = ReferenceGraph.names(ReferenceGraph.reach(responses, by: edges))
    self.callbacks = ReferenceGraph.reach(callbacks, by: users)
  }

  private static func reach(_ starts: [String], by edges: [String: [String]]) -> Set<String> {
    var seen: Set<String> = []
    var waiting = starts
    while let next = waiting.popLast() {
      if seen.insert(next).inserted { waiting += edges[next] ?? [] }
    }
    return seen
  }

  private static func names(_ references: Set<String>) -> Set<String> {
    let prefix = "#/definitions/"
    var names: Set<String> = []
    for reference in references where reference.hasPrefix(prefix) {
      let isPlain = !reference.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "%") }
      let name = isPlain ? String(reference.dropFirst(prefix.count)) : JSONPointer(reference)?.tokens.last
      if let name { names.insert(name) }
    }
    return names
  }
}
