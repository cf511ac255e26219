import ConnectorModel
import JSONText

/// What a merge changes in the definitions, parameters and responses that operations share.
struct SharedChanges {
  /// The changes that concern one operation.
  struct Found {
    var changes: [String] = []
    var conflicts: [String] = []
    var isChanged = false
  }

  private var found: [JSONPointer: Found] = [:]
  private let map: ReferenceMap?

  init(_ ours: APIDefinition, _ theirs: APIDefinition?, _ last: APIDefinition?) {
    map = theirs.map { ReferenceMap($0) }
    guard let theirs else { return }
    for section in ReferenceSection.allCases {
      for member in theirs.root[section.rawValue].members {
        guard let own = ours.root[section.rawValue]?[member.key] else { continue }
        var merge = ValueMerge(own: ours.root, source: theirs.root, base: last?.root)
        merge.merge(own, member.value, last?.root[section.rawValue]?[member.key])
        let isChanged = !merge.edits.isEmpty || !merge.appended.isEmpty
        guard isChanged || !merge.conflicts.isEmpty else { continue }
        found[JSONPointer(tokens: [section.rawValue, member.key])] = Found(
          changes: merge.changes, conflicts: merge.conflicts, isChanged: isChanged)
      }
    }
  }

  /// Those of what an operation of the source leads to.
  func reached(from operation: Operation) -> Found {
    var result = Found()
    guard !found.isEmpty, let map else { return result }
    let places = map.reached(from: ImportMerge.needed(by: operation)).filter { found[$0] != nil }
    for place in places.sorted(by: { $0.description < $1.description }) {
      guard let one = found[place] else { continue }
      result.changes += one.changes
      result.conflicts += one.conflicts
      result.isChanged = result.isChanged || one.isChanged
    }
    return result
  }
}
