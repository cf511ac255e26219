import ConnectorModel
import JSONText

/// Operations that the source has moved to other paths.
extension ImportMerge {
  /// Moves them: paths whose operations all go to one free path are renamed at once, so that the document is not read
  /// anew for each; the others go one by one.
  func move(_ pairs: [OperationPairs.Pair], in draft: inout EditDraft) throws(ConnectorEditError) {
    let items = draft.connector.definition?.pathItems ?? []
    let counts = Dictionary(
      items.map { ($0.path, $0.operations.count) }, uniquingKeysWith: { _, last in last })
    var taken = Set(items.map(\.path))
    let groups = Dictionary(grouping: pairs, by: \.own.path)
    var renames: [JSONEdit] = []
    var others: [OperationPairs.Pair] = []
    for path in groups.keys.sorted() {
      let group = groups[path] ?? []
      let targets = Set(group.compactMap { $0.move?.path })
      if targets.count == 1, group.allSatisfy({ $0.move?.via == nil }), let target = targets.first,
        group.count == counts[path],
        Set(PathTemplate(target).names) == Set(PathTemplate(path).names), taken.insert(target).inserted
      {
        renames.append(.rename(JSONPointer(tokens: ["paths", path]), to: target))
      } else {
        others += group
      }
    }
    try draft.applyTogether(.definition, renames)
    for pair in others {
      guard let move = pair.move else { continue }
      var pointer = pair.own.pointer
      for path in [move.via, move.path].compactMap({ $0 }) {
        let edit = try ConnectorEdit.changePath(ofOperationAt: pointer, to: path, on: draft.connector)
        for step in edit.steps { try draft.add(step) }
        pointer = edit.focus?.pointer ?? pointer
      }
    }
  }
}
