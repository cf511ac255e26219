extension ConnectorFolder {
  private static let deepestSearch = 8

  /// The connectors in a folder and the folders below it, as paths that `locate` takes, sorted.
  ///
  /// Eight levels deep; hidden folders, `node_modules`, folders without rights and folders that were seen
  /// already (links in a circle) are passed over. Where a folder has several definitions and none has a usual
  /// name, each is a path of its own.
  package static func connectors(below path: String) -> [String] {
    var found: [String] = []
    var seen: Set<[UInt64]> = []
    search(DiskPath(path), depth: 0, &seen, &found)
    return found.sorted()
  }

  private static func search(
    _ folder: DiskPath, depth: Int, _ seen: inout Set<[UInt64]>, _ found: inout [String]
  ) {
    guard let status = FileStatus(folder.text), status.kind == .folder,
      seen.insert([status.device, status.inode]).inserted, let listed = try? folder.names()
    else { return }
    let names = listed.compactMap { $0 }
    let definitions = definitionNames(among: names)
    if definitions.count == 1 { found.append(folder.text) }
    if definitions.count > 1 { found += definitions.map { folder.appending($0) } }
    guard depth < deepestSearch else { return }
    for name in names.sorted() where !name.hasPrefix(".") && name != "node_modules" {
      search(DiskPath(folder.appending(name)), depth: depth + 1, &seen, &found)
    }
  }
}
