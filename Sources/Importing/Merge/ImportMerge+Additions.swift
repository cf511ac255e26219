import ConnectorModel
import JSONText

/// What is new to a connector, written at once: the document is not read anew for each operation or entry.
extension ImportMerge {
  /// Adds shared entries to their sections.
  func addEntries(
    _ entries: [SharedEntries.Entry], to draft: inout EditDraft
  ) throws(ConnectorEditError) {
    var edits: [JSONEdit] = []
    var sections: Set<String> = []
    for entry in entries {
      let place = Place.definition(entry.section, entry.name)
      let isFirst = sections.insert(entry.section).inserted
      if isFirst, draft.connector.definition?.root[entry.section] == nil {
        // A section that is missing goes to its usual place.
        try draft.set(place, to: JSONFragment(entry.value))
      } else {
        edits.append(.set(place.pointer, JSONFragment(entry.value)))
      }
    }
    try draft.applyTogether(.definition, edits)
  }

  /// Adds operations to their paths, and the paths that are missing with all that come to them.
  func addOperations(
    _ added: [(addition: OperationPairs.Addition, fragment: JSONFragment)], to draft: inout EditDraft
  ) throws(ConnectorEditError) {
    var order: [String] = []
    var byPath: [String: [JSONFragment.Member]] = [:]
    for (addition, fragment) in added {
      if byPath[addition.path] == nil { order.append(addition.path) }
      byPath[addition.path, default: []].append(.init(addition.verb.rawValue, fragment))
    }
    let pointer = JSONPointer(tokens: ["paths"])
    if let first = order.first, draft.connector.definition?.root["paths"] == nil {
      try draft.set(Place(.definition, pointer.appending(first)), to: .object(byPath[first] ?? []))
      order.removeFirst()
    }
    let paths = draft.connector.definition?.root["paths"]
    let edits = order.flatMap { path -> [JSONEdit] in
      let members = byPath[path] ?? []
      let item = pointer.appending(path)
      return paths?[path] == nil
        ? [.set(item, .object(members))] : members.map { .set(item.appending($0.key), $0.value) }
    }
    try draft.applyTogether(.definition, edits)
  }
}
