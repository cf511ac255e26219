import ConnectorModel
import Glibc
import JSONText
import Publishing
import Runner

/// The folder into which a connector is written.
struct DownloadTarget {
  let path: String

  /// Refuses a folder that holds a connector.
  func refuseExisting() throws(CommandFailure) {
    let folder = LocalPath(path)
    for file in ConnectorFile.allCases where LocalPath(folder.appending(file.standardName)).resolved != nil {
      throw CommandFailure(
        .unusable,
        "'\(folder.appending(file.standardName))' is there already. Name another folder, or say --force.")
    }
  }

  /// Writes the files and settings.json; the result is their paths.
  func write(
    _ connector: DownloadedConnector, _ settings: ConnectorSettings
  ) throws(CommandFailure) -> [String] {
    let folder = LocalPath(path)
    let existing = (try? FileReader.disk(folder.appending(ConnectorFile.properties.standardName)))
      .flatMap { try? JSONDocument($0) }
    let connector = existing.map { connector.keepingStackOwner(of: $0) } ?? connector
    do throws(DiskError) {
      _ = try ConnectorFolder.make(path, replacing: true)
    } catch {
      throw CommandFailure(error)
    }
    var settings = settings
    settings.properties = ConnectorFile.properties.standardName
    settings.definition = connector.definition == nil ? nil : ConnectorFile.definition.standardName
    settings.icon = connector.icon == nil ? nil : StoredFile.icon.rawValue
    settings.script = connector.script == nil ? nil : StoredFile.script.rawValue
    var written: [String] = []
    for (name, content) in connector.files + [(ConnectorSettings.fileName, settings.written(over: nil))] {
      let file = folder.appending(name)
      try WrittenFile(path: file).write(content)
      written.append(file)
    }
    // A script or icon of before would be taken for the connector's own.
    let left = [(StoredFile.icon, connector.icon), (.script, connector.script)].filter { $0.1 == nil }
    for (file, _) in left where unlink(folder.appending(file.rawValue)) == 0 {
      Output.current.tell("Removed \(folder.appending(file.rawValue)), which the connector does not have.")
    }
    return written
  }
}
