import ConnectorModel
import Importing
import JSONText

/// `conwiz import --merge`: brings a connector that is there up to its source.
struct MergeRun {
  /// What was found for each operation.
  let items: [MergeItem]
  /// The connector's operationIds by those of the source.
  let names: [String: String]
  private let loaded: LoadedConnector
  private let session: EditSession

  /// Merges without writing anything; `base` is the last import of the source, where it is known.
  init(
    _ result: ImportResult, into folder: String, base: ImportResult?, removesMissing: Bool
  ) throws(CommandFailure) {
    loaded = try LoadedConnector.open(folder)
    try loaded.requireJSON()
    var session = EditSession(loaded.connector)
    do throws(ConnectorEditError) {
      let merge = try ImportMerge(result, into: loaded.connector, base: base)
      items = merge.items
      names = merge.names
      if let remark = merge.remark { Output.current.complain(remark) }
      let wanted = items.filter { $0.kind != .deleted && ($0.kind != .missing || removesMissing) }
      try session.perform(merge.edit(choosing: Set(wanted.map(\.line))))
    } catch {
      throw CommandFailure(error)
    }
    self.session = session
  }

  /// Saves the files that have changed.
  func save() throws(CommandFailure) {
    let lock = try FolderLock.taken(of: loaded.folder, in: StatePlace.current)
    defer { lock?.release() }
    try loaded.save(session)
  }

  /// Shows what would be saved.
  func showDifferences() {
    for file in ConnectorFile.allCases {
      guard let after = session.connector[file].bytes, after != loaded.connector[file].bytes else { continue }
      Output.current.difference(
        UnifiedDifference(path: loaded.folder.path(of: file), from: loaded.connector[file].bytes, to: after))
    }
  }
}

extension MergeItem {
  /// The item as lines for people.
  func lines(removesMissing: Bool) -> [String] {
    let fate =
      switch kind {
      case .added: "added"
      case .updated: "updated"
      case .same: "same"
      case .deleted: "left out, taken away here since the last import"
      case .missing: removesMissing ? "removed" : "kept, not in the source"
      }
    let head = "\(fate)  \(line)  \(operationID)"
    return [head] + changes.map { "    " + $0 } + conflicts.map { "    conflict, kept: " + $0 }
  }

  /// The item as `--format json` prints it.
  var json: JSONFragment {
    [
      "kind": .string(kind.rawValue), "operationId": .string(operationID), "operation": .string(line),
      "pointer": .string(pointer.description), "changes": .array(changes.map { .string($0) }),
      "conflicts": .array(conflicts.map { .string($0) }),
    ]
  }
}
