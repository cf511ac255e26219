import ConnectorModel
import JSONText

/// The shared definitions, parameters and responses that some operations lead to.
struct SharedEntries {
  /// One of them.
  struct Entry {
    let section: String
    let name: String
    let value: JSONValue
  }

  let entries: [Entry]

  init(_ definition: APIDefinition, reachedFrom operations: [JSONPointer]) {
    let reached = ReferenceMap(definition).reached(from: operations)
    var entries: [Entry] = []
    for section in ReferenceSection.allCases {
      for member in definition.root[section.rawValue].members
      where reached.contains(JSONPointer(tokens: [section.rawValue, member.key])) {
        entries.append(Entry(section: section.rawValue, name: member.key, value: member.value))
      }
    }
    self.entries = entries
  }

  /// The entries that a definition lacks and needs once it has some more parts: those that it or these refer to,
  /// one through another.
  ///
  /// An operation may lead to others that are not needed: what it refers to in the source may be written out in the
  /// connector, under another name.
  func missing(in definition: APIDefinition?, besides parts: [JSONFragment]) -> [Entry] {
    let known = Dictionary(
      entries.map { (JSONPointer(tokens: [$0.section, $0.name]), $0) }, uniquingKeysWith: { _, last in last })
    var found: Set<JSONPointer> = []
    var targets = definition?.localReferences.map(\.target) ?? []
    var waiting = parts
    while !waiting.isEmpty || !targets.isEmpty {
      if let target = targets.popLast() {
        let place = JSONPointer(tokens: Array(target.tokens.prefix(2)))
        guard let entry = known[place], definition?.root[entry.section]?[entry.name] == nil,
          found.insert(place).inserted
        else { continue }
        waiting.append(JSONFragment(entry.value))
      } else if let next = waiting.popLast() {
        switch next {
        case .array(let elements): waiting += elements
        case .object(let members):
          waiting += members.map(\.value)
          if let text = next["$ref"]?.text, text.hasPrefix("#"), let target = JSONPointer(text) {
            targets.append(target)
          }
        default: break
        }
      }
    }
    return entries.filter { found.contains(JSONPointer(tokens: [$0.section, $0.name])) }
  }
}
