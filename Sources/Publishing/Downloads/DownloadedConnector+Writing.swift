import ConnectorModel
import JSONText

extension DownloadedConnector {
  /// What was done in the folder of a downloaded connector.
  package struct Outcome: Hashable, Sendable {
    /// The paths of the files that were written.
    package let written: [String]
    /// The paths of an icon or script of before, which the connector does not have.
    package let removed: [String]
  }

  /// Writes the files and settings.json into a folder, which is made where it is missing.
  ///
  /// A folder that holds a connector is refused unless `replacing`; its `stackOwner` then stays.
  package func write(
    into path: String, _ settings: ConnectorSettings, replacing: Bool
  ) throws(PublishingError) -> Outcome {
    do throws(DiskError) {
      // The files have their usual names, whatever the name of a definition that is there.
      let folder = try ConnectorFolder.make(path, replacing: replacing)
      let existing = try PlainFile(ConnectorFile.properties.standardName, in: folder).read()
        .flatMap { try? JSONDocument($0) }
      let connector = existing.map { keepingStackOwner(of: $0) } ?? self
      let named = connector.named(in: settings)
      var written: [String] = []
      for (name, content) in connector.files + [(ConnectorSettings.fileName, named.written(over: nil))] {
        let file = PlainFile(name, in: folder)
        try file.write(content)
        written.append(file.path)
      }
      // A script or icon of before would be taken for the connector's own.
      var removed: [String] = []
      for (stored, content) in [(StoredFile.icon, connector.icon), (.script, connector.script)]
      where content == nil {
        let file = PlainFile(stored.rawValue, in: folder)
        if try file.remove() { removed.append(file.path) }
      }
      return Outcome(written: written, removed: removed)
    } catch {
      throw .disk(error)
    }
  }

  /// The settings with the names of the files that there are.
  private func named(in settings: ConnectorSettings) -> ConnectorSettings {
    var settings = settings
    settings.connectorID = id
    settings.properties = ConnectorFile.properties.standardName
    settings.definition = definition == nil ? nil : ConnectorFile.definition.standardName
    settings.icon = icon == nil ? nil : StoredFile.icon.rawValue
    settings.script = script == nil ? nil : StoredFile.script.rawValue
    return settings
  }
}
