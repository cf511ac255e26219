import ConnectorModel
import Glibc
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
  /// A folder that holds any of them is refused unless `replacing`; its `stackOwner` and what else its settings say
  /// then stay.
  package func write(
    into path: String, _ settings: ConnectorSettings, replacing: Bool
  ) throws(PublishingError) -> Outcome {
    if !replacing, let taken = DownloadedConnector.taken(in: path).first {
      throw .disk(.alreadyExists(taken))
    }
    do throws(DiskError) {
      // The files have their usual names, whatever the name of a definition that is there.
      let folder = try ConnectorFolder.make(path, replacing: replacing)
      let existing = try PlainFile(ConnectorFile.properties.standardName, in: folder).read()
        .flatMap { try? JSONDocument($0) }
      let connector = existing.map { keepingStackOwner(of: $0) } ?? self
      let named = connector.named(in: settings)
      var written: [String] = []
      let before = try PlainFile(ConnectorSettings.fileName, in: folder).read()
      for (name, content) in connector.files + [(ConnectorSettings.fileName, named.written(over: before))] {
        let file = PlainFile(name, in: folder)
        try file.write(DownloadedConnector.adopted(content, over: try file.read()))
        written.append(file.path)
      }
      // A script or icon of before would be taken for the connector's own.
      var removed: [String] = []
      for name in connector.needlessNames {
        let file = PlainFile(name, in: folder)
        if try file.remove() { removed.append(file.path) }
      }
      return Outcome(written: written, removed: removed)
    } catch {
      throw .disk(error)
    }
  }

  /// A document as it is written over the one that is there, where every line that says the same stays as it is; what
  /// is no JSON, or stands over none, is written as it came.
  package static func adopted(_ new: [UInt8], over existing: [UInt8]?) -> [UInt8] {
    guard let existing, let own = try? JSONDocument(existing), let document = try? JSONDocument(new) else {
      return new
    }
    return own.adopting(document.root)
  }

  /// The paths of what is in a folder of the files that a download writes or takes away.
  package static func taken(in path: String) -> [String] {
    let names =
      ConnectorFile.allCases.map(\.standardName) + IconKind.allCases.map(\.fileName)
      + [StoredFile.script.rawValue, ConnectorSettings.fileName]
    return names.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }.filter { access($0, F_OK) == 0 }
  }

  /// The names under which this connector has nothing; an icon that is not known stays.
  private var needlessNames: [String] {
    let script = script == nil ? [StoredFile.script.rawValue] : []
    guard isIconKnown else { return script }
    return (icon != nil && isIconSendable ? [] : [StoredFile.icon.rawValue]) + script
  }

  /// The settings with the names of the files that there are.
  private func named(in settings: ConnectorSettings) -> ConnectorSettings {
    var settings = settings
    settings.connectorID = id
    settings.properties = ConnectorFile.properties.standardName
    settings.definition = definition == nil ? nil : ConnectorFile.definition.standardName
    settings.icon = icon != nil && isIconSendable ? iconName : nil
    settings.script = script == nil ? nil : StoredFile.script.rawValue
    return settings
  }
}
