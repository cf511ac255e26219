/// What all path items and shared entries of a definition gave together, offsets counted in the file.
struct DefinitionParts {
  /// The facts of one part.
  struct Part {
    let key: SubjectKey
    let facts: SubjectFacts
  }

  private(set) var parts: [Part] = []
  private(set) var findings: [Finding] = []
  private var requestFindings: [(name: String, finding: Finding)] = []
  private var responseFindings: [(name: String, finding: Finding)] = []

  mutating func add(_ record: SubjectRecord, of key: SubjectKey) {
    let distance = record.range.lowerBound
    findings += record.findings.lazy.map { $0.shifted(by: distance) }
    requestFindings += record.requestFindings.lazy.map { (key.name, $0.shifted(by: distance)) }
    responseFindings += record.responseFindings.lazy.map { (key.name, $0.shifted(by: distance)) }
    parts.append(Part(key: key, facts: record.facts.shifted(by: distance)))
  }

  /// The findings of shared schemas that count because of where the schemas are used.
  func findings(reachedBy graph: ReferenceGraph) -> [Finding] {
    requestFindings.filter { graph.requestDefinitions.contains($0.name) }.map(\.finding)
      + responseFindings.filter { graph.responseDefinitions.contains($0.name) }.map(\.finding)
  }
}
