import ConnectorModel
import JSONText

extension EditDraft {
  /// Takes the shared entries away that no operation reaches, and the sections that are empty then.
  mutating func pruneDefinitions() throws(ConnectorEditError) {
    for section in ReferenceSection.allCases {
      guard let definition = connector.definition, let entries = definition.root[section.rawValue] else {
        continue
      }
      let unused = definition.unused(in: section)
      guard !unused.isEmpty else { continue }
      let whole = JSONPointer(tokens: [section.rawValue])
      let edits: [JSONEdit] =
        unused.count == entries.count ? [.remove(whole)] : unused.map { .remove(whole.appending($0)) }
      try applyTogether(.definition, edits)
    }
  }
}
