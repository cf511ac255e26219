import Glibc

/// The content of a folder for the file browser: folders first, then files, each by name.
package struct DirectoryListing: Hashable, Sendable {
  /// The folder's path, absolute and without links where it can be resolved.
  package let path: String
  /// What stands in it.
  package let entries: [DirectoryEntry]
  /// How many entries have names that are not UTF-8 and so cannot be shown or opened.
  package let unreadableNames: Int

  /// Whether it is a connector itself.
  package var isConnectorFolder: Bool {
    ConnectorFolder.usualNames.contains { name in entries.contains { $0.name == name } }
  }

  /// The folder above, nil at the root.
  package var parent: String? { path == "/" ? nil : DiskPath(path).folder }

  /// Lists a folder; errors are values, since the browser shows them in place of the entries.
  package static func read(_ path: String, showsHidden: Bool = false) -> Result<DirectoryListing, DiskError> {
    do throws(DiskError) {
      let given = DiskPath(DiskPath.atHome(path))
      let folder = DiskPath(given.resolved ?? given.text)
      let names = try folder.names()
      let shown = names.compactMap { $0 }.filter { showsHidden || !$0.hasPrefix(".") }
      let entries = shown.map { entry($0, in: folder) }.sorted { isBefore($0, $1) }
      return .success(
        DirectoryListing(path: folder.text, entries: entries, unreadableNames: names.count { $0 == nil }))
    } catch {
      return .failure(error)
    }
  }

  private static func entry(_ name: String, in folder: DiskPath) -> DirectoryEntry {
    let path = folder.appending(name)
    let status = FileStatus(path) ?? FileStatus(ofLink: path)
    let isConnector =
      status?.kind == .folder
      && ConnectorFolder.usualNames.contains { access(DiskPath(path).appending($0), F_OK) == 0 }
    return DirectoryEntry(
      name: name, path: path, kind: status?.kind ?? .other, bytes: status?.bytes ?? 0,
      isConnectorFolder: isConnector)
  }

  private static func isBefore(_ left: DirectoryEntry, _ right: DirectoryEntry) -> Bool {
    if left.isFolder != right.isFolder { return left.isFolder }
    let names = (left.name.lowercased(), right.name.lowercased())
    return names.0 == names.1 ? left.name < right.name : names.0 < names.1
  }
}
