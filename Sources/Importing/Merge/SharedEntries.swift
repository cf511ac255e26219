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
}
