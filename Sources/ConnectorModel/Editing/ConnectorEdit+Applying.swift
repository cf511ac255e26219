import JSONText

extension ConnectorEdit {
  /// Carries the edit out on a connector and tells how each file's bytes changed.
  func apply(to connector: inout Connector) throws(ConnectorEditError) -> [FileChange] {
    var edited = connector
    var changes: [FileChange] = []
    for step in steps {
      let change: FileChange?
      switch step {
      case .json(let file, let edit): change = try ConnectorEdit.apply([edit], to: file, of: &edited)
      case .together(let file, let edits): change = try ConnectorEdit.apply(edits, to: file, of: &edited)
      case .text(let file, let bytes):
        let old = edited[file].bytes
        change = TextChange.difference(from: old ?? [], to: bytes).map { difference in
          FileChange(
            file: file, forward: [difference], backward: [difference.inverse(on: old ?? [])],
            makesFile: old == nil)
        }
        edited[file] = FileContent(bytes)
      }
      if let change { changes.append(change) }
    }
    connector = edited
    return changes
  }

  private static func apply(
    _ edits: [JSONEdit], to file: ConnectorFile, of connector: inout Connector
  ) throws(ConnectorEditError) -> FileChange? {
    guard let document = connector[file].document else { throw .noDocument(file) }
    var edited = EditedDocument(document)
    do throws(JSONEditError) {
      if edits.count == 1, let only = edits.first {
        try edited.apply(only)
      } else {
        try edited.applyTogether(edits)
      }
    } catch {
      throw .json(file, error)
    }
    connector[file] = .document(edited.document)
    guard edited.document.bytes != document.bytes else { return nil }
    return FileChange(file: file, forward: edited.changes, backward: edited.inverses, makesFile: false)
  }
}
