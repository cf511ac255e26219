/// How many schemas bodies hold when every reference is replaced by what it leads to.
///
/// A reference back to a schema that is being counted counts as one, so that circles end.
struct SchemaCounts {
  /// A shared entry whose references are being followed.
  private struct Visit {
    let position: Int
    var next = 0
    var sum: Int
  }

  private static let unknown = -1
  private static let visiting = -2
  /// Where counting ends: doubling chains would overflow.
  private static let most = 1_000_000

  private let parts: [DefinitionParts.Part]
  /// The shared entries by the text of references to them.
  private var positions: [String: Int] = [:]
  private var totals: [Int]

  init(_ parts: [DefinitionParts.Part]) {
    self.parts = parts
    totals = Array(repeating: SchemaCounts.unknown, count: parts.count)
    for (position, part) in parts.enumerated() where part.key.section != .paths {
      positions[part.key.reference] = position
    }
    for position in positions.values.sorted() { count(position) }
  }

  /// The schemas of a body of a part.
  func count(of body: SubjectFacts.Body, in part: DefinitionParts.Part) -> Int {
    part.facts.references[body.references].reduce(body.schemas) { sum, reference in
      min(sum + total(of: reference), SchemaCounts.most)
    }
  }

  /// The schemas that a reference stands for, none when it leads nowhere.
  func total(of reference: SubjectFacts.Reference) -> Int {
    positions[reference.target].map { totals[$0] } ?? 0
  }

  private mutating func count(_ first: Int) {
    guard totals[first] == SchemaCounts.unknown else { return }
    var visits = [begin(first)]
    while var visit = visits.popLast() {
      let references = parts[visit.position].facts.references
      var inner: Visit?
      while visit.next < references.count, inner == nil {
        guard let target = positions[references[visit.next].target] else {
          visit.next += 1
          continue
        }
        if totals[target] == SchemaCounts.unknown {
          inner = begin(target)
        } else {
          visit.sum = min(visit.sum + max(totals[target], 1), SchemaCounts.most)
          visit.next += 1
        }
      }
      if let inner {
        visits += [visit, inner]
      } else {
        totals[visit.position] = visit.sum
      }
    }
  }

  private mutating func begin(_ position: Int) -> Visit {
    totals[position] = SchemaCounts.visiting
    return Visit(position: position, sum: parts[position].facts.schemas)
  }
}
