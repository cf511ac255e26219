import ConnectorModel

extension LocalConnector {
  /// Refuses settings that name other documents than those that are open, which the official tool would send.
  static func refuseOtherDocuments(
    _ settings: ConnectorSettings, at settingsPath: String, in folder: ConnectorFolder
  ) throws(PublishingError) {
    if let name = settings.definition, !isSame(name, folder.path(of: .definition), in: folder) {
      throw .unusableFile(
        settingsPath,
        reason:
          "it names '\(name)' as apiDefinition, and this is '\(folder.path(of: .definition))'; open the file that "
          + "is meant, correct the settings, or take others with --settings")
    }
    if let name = settings.properties, !isSame(name, folder.path(of: .properties), in: folder) {
      throw .unusableFile(
        settingsPath,
        reason:
          "it names '\(name)' as apiProperties, and only '\(ConnectorFile.properties.standardName)' beside the "
          + "definition is read; rename the file, and correct the settings")
    }
  }

  /// Whether a name in the settings means a file, which need not be there.
  private static func isSame(_ name: String, _ path: String, in folder: ConnectorFolder) -> Bool {
    let named = PlainFile(plain(name), in: folder).path
    if named == path { return true }
    guard let left = DiskPath(named).resolved, let right = DiskPath(path).resolved else { return false }
    return left == right
  }

  /// A name without the folder itself before it, and with the separators of this system.
  private static func plain(_ name: String) -> String {
    var name = name.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    while name.hasPrefix("./") { name.removeFirst(2) }
    return name
  }
}
