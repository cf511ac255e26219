import JSONText

extension Connector {
  /// The places of both files whose text reads a connection parameter: policies by `connectionParameters('name')`
  /// (runner notes, 2.3), `host` by `{name}` (2.1), the templates of a sign-in by either name it has there (4).
  ///
  /// These are the places that a renaming would write to, so that neither knows more than the other.
  package func uses(ofConnectionParameter name: String) -> [Place] {
    let renaming = renaming(ofConnectionParameters: [name: name + "_"])
    return connectionParameterTexts.filter { renaming.renamed($0) != $0.text }.map(\.place)
  }

  /// Whether more than one list has a connection parameter of a name: the plain one and those of the sets.
  func isConnectionParameterOfTwoLists(_ name: String) -> Bool {
    (properties?.allConnectionParameters.filter { $0.name == name }.count ?? 0) > 1
  }

  /// Prepares new names.
  func renaming(ofConnectionParameters names: [String: String]) -> ConnectionParameterRenaming {
    let known = properties?.allConnectionParameters.map(\.name) ?? []
    return ConnectionParameterRenaming(names: names, known: Set(known))
  }
}

extension EditDraft {
  /// Writes other names wherever connection parameters are read, and where others depend on them.
  mutating func renameUses(
    ofConnectionParameters names: [String: String]
  ) throws(ConnectorEditError) {
    let renaming = connector.renaming(ofConnectionParameters: names)
    let texts = connector.connectionParameterTexts
    for file in ConnectorFile.allCases {
      let edits = texts.filter { $0.place.file == file }.compactMap { text -> JSONEdit? in
        let renamed = renaming.renamed(text)
        return renamed == text.text ? nil : .set(text.place.pointer, .string(renamed))
      }
      try applyTogether(file, edits)
    }
    let dependencies = (connector.properties?.allConnectionParameters ?? []).compactMap {
      $0.constraints?["dependencies"]
    }
    let edits = dependencies.flatMap { dependency in
      dependency.keys.compactMap { key in
        names[key].map { JSONEdit.rename(dependency.pointer.appending(key), to: $0) }
      }
    }
    try applyTogether(.properties, edits)
  }
}
