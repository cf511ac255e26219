/// Definitions that hold themselves, directly or through others.
struct DefinitionCircles {
  /// One group of definitions that hold each other, named by the first in the file.
  struct Circle {
    let name: String
    let others: [String]

    /// ", through 'B' and 'C'", or nothing.
    var path: String {
      guard let first = others.first else { return "" }
      let rest = others.count - 1
      return " through '\(first)'"
        + (rest == 0 ? "" : rest == 1 ? " and '\(others[1])'" : " and \(rest) others")
    }
  }

  private let edges: [[Int]]
  private var index: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var stack: [Int] = []
  private var counter = 0
  private var groups: [[Int]] = []

  /// The circles among the references that count.
  static func find(
    in parts: [DefinitionParts.Part], _ counts: (SubjectFacts.Reference) -> Bool
  ) -> [Circle] {
    let definitions = parts.filter { $0.key.section == .definitions && !$0.facts.isAlias }
    var numbers: [String: Int] = [:]
    for (number, part) in definitions.enumerated() where !part.facts.references.isEmpty {
      numbers[part.key.reference] = number
    }
    let edges = definitions.map { part in
      part.facts.references.compactMap { counts($0) ? numbers[$0.target] : nil }
    }
    var search = DefinitionCircles(edges)
    for start in edges.indices where search.index[start] < 0 && !edges[start].isEmpty { search.visit(start) }
    return search.groups.map { group in
      let members = group.sorted()
      return Circle(
        name: definitions[members[0]].key.name, others: members.dropFirst().map { definitions[$0].key.name })
    }.sorted { $0.name < $1.name }
  }

  private init(_ edges: [[Int]]) {
    self.edges = edges
    index = Array(repeating: -1, count: edges.count)
    low = index
    isOpen = Array(repeating: false, count: edges.count)
  }

  /// Tarjan's strongly connected components, with a stack of its own so that long chains do no harm.
  private mutating func visit(_ start: Int) {
    var path: [(node: Int, next: Int)] = [(start, 0)]
    open(start)
    while let (node, next) = path.last {
      if next < edges[node].count {
        path[path.count - 1].next += 1
        let target = edges[node][next]
        if index[target] < 0 {
          open(target)
          path.append((target, 0))
        } else if isOpen[target] {
          low[node] = min(low[node], index[target])
        }
      } else {
        path.removeLast()
        if let above = path.last?.node { low[above] = min(low[above], low[node]) }
        if low[node] == index[node] { close(node) }
      }
    }
  }

  private mutating func open(_ node: Int) {
    index[node] = counter
    low[node] = counter
    counter += 1
    stack.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    var group: [Int] = []
    while let last = stack.popLast() {
      isOpen[last] = false
      group.append(last)
      if last == node { break }
    }
    if group.count > 1 || edges[node].contains(node) { groups.append(group) }
  }
}
