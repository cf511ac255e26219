import JSONText

/// Who refers to what in a definition, found in one walk: a walk for each question makes checks of large files slow.
struct ReferenceIndex {
  private let references: [(pointer: JSONPointer, target: JSONPointer)]
  private var targets: [JSONPointer: [JSONPointer]] = [:]
  private var sources: [JSONPointer: [JSONPointer]] = [:]

  /// Walks through a definition.
  init(_ definition: APIDefinition) {
    references = definition.localReferences
    for reference in references {
      targets[ReferenceIndex.entry(of: reference.pointer), default: []].append(reference.target)
      sources[ReferenceIndex.entry(of: reference.target), default: []].append(reference.pointer)
    }
  }

  /// The entries that are led to from outside of the shared ones, directly or through others.
  var reached: Set<JSONPointer> {
    var reached: Set<JSONPointer> = []
    var waiting = references.filter { !ReferenceIndex.isShared($0.pointer) }.map(\.target)
    while let target = waiting.popLast() {
      let entry = ReferenceIndex.entry(of: target)
      if reached.insert(entry).inserted { waiting += self.targets(in: entry) }
    }
    return reached
  }

  /// The places outside of shared entries that lead to a place, directly or through others: the place itself when
  /// it is one of these.
  func origins(of place: JSONPointer) -> [JSONPointer] {
    var origins: [JSONPointer] = []
    var seen: Set<JSONPointer> = []
    var waiting = [place]
    while let place = waiting.popLast() {
      if !ReferenceIndex.isShared(place) {
        origins.append(place)
      } else if seen.insert(ReferenceIndex.entry(of: place)).inserted {
        waiting += sources[ReferenceIndex.entry(of: place)] ?? []
      }
    }
    return origins
  }

  /// What is referred to from an entry; a reference to a whole section or the root stands for all in it.
  private func targets(in entry: JSONPointer) -> [JSONPointer] {
    if entry.tokens.count > 1 { return targets[entry] ?? [] }
    return references.filter { $0.pointer.isWithin(entry) }.map(\.target)
  }

  /// The member of a section of the root that a place belongs to.
  private static func entry(of pointer: JSONPointer) -> JSONPointer {
    JSONPointer(tokens: Array(pointer.tokens.prefix(2)))
  }

  /// Whether a place belongs to a shared definition, parameter or response.
  private static func isShared(_ pointer: JSONPointer) -> Bool {
    ReferenceSection.allCases.contains { $0.rawValue == pointer.tokens.first }
  }
}
