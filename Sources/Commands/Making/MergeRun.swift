import ConnectorModel
import Importing
import JSONText

/// `conwiz import --merge`: brings a connector that is there up to its source.
struct MergeRun {
  let folder: String
  /// The last import of the source, where it is known.
  let base: ImportResult?
  let removesMissing: Bool
  let isDryRun: Bool

  /// Merges and saves, or shows what would change; gives what was found for each operation.
  func perform(_ result: ImportResult) throws(CommandFailure) -> [MergeItem] {
    let loaded = try LoadedConnector.open(folder)
    try loaded.requireJSON()
    var session = EditSession(loaded.connector)
    let items: [MergeItem]
    do throws(ConnectorEditError) {
      let merge = try ImportMerge(result, into: loaded.connector, base: base)
      items = merge.items
      if let remark = merge.remark { Output.current.complain(remark) }
      let wanted = items.filter { $0.kind != .missing || removesMissing }.map(\.line)
      try session.perform(merge.edit(choosing: Set(wanted)))
    } catch {
      throw CommandFailure(error)
    }
    guard isDryRun else {
      let lock = try FolderLock.taken(of: loaded.folder, in: StatePlace.current)
      defer { lock?.release() }
      try loaded.save(session)
      return items
    }
    for file in ConnectorFile.allCases {
      guard let after = session.connector[file].bytes, after != loaded.connector[file].bytes else { continue }
      Output.current.difference(
        UnifiedDifference(path: loaded.folder.path(of: file), from: loaded.connector[file].bytes, to: after))
    }
    return items
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
