/// Where the files of one connector stand on disk.
///
///     let folder = try ConnectorFolder.locate("orders")
///     let loaded = try folder.load()
///     loaded.fingerprints[.definition] = try folder.save(bytes, as: .definition, expecting: …)
package struct ConnectorFolder: Hashable, Sendable {
  /// The largest file that is opened, in bytes.
  package static let largestFile = 256 * 1024 * 1024

  /// The folder, as it was named.
  package let path: String
  /// The name of the definition's file.
  package let definitionName: String

  init(path: String, definitionName: String) {
    self.path = path
    self.definitionName = definitionName
  }

  /// The path of one of the two JSON files.
  package func path(of file: ConnectorFile) -> String {
    DiskPath(path).appending(file == .definition ? definitionName : file.standardName)
  }

  /// The path of `icon.png`.
  package var iconPath: String { DiskPath(path).appending("icon.png") }

  /// The path of `script.csx`.
  package var scriptPath: String { DiskPath(path).appending("script.csx") }

  /// The absolute path without links: what locks and recent connectors are known by.
  package var realPath: String { DiskPath(path).resolved ?? path }

  /// The absolute path of the definition: what drafts are known by.
  package var realDefinitionPath: String {
    DiskPath(path(of: .definition)).resolved ?? DiskPath(realPath).appending(definitionName)
  }

  /// The absolute path that `locate` takes back to this very connector: the folder, or the definition in it where
  /// the folder stands for another one or for none.
  package var locatingPath: String {
    let real = realPath
    let found = try? ConnectorFolder.locate(real)
    return found?.definitionName == definitionName ? real : DiskPath(real).appending(definitionName)
  }
}
