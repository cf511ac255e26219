package import ConnectorModel

/// A connector with everything that is sent of it: the documents, icon, script and settings of its folder.
package struct LocalConnector: Sendable {
  /// Where it stands.
  package let folder: ConnectorFolder
  /// The documents.
  package let connector: Connector
  /// What is sent of it.
  package let published: PublishedConnector
  /// Where it is registered.
  package let settings: ConnectorSettings
  /// The path of settings.json, which may not exist yet.
  package let settingsPath: String

  /// Reads what stands beside a connector's documents; `settingsFile` takes another file than its settings.json,
  /// which must exist unless it `mayBeNew`.
  ///
  /// Icon and script are those that the settings name, which must be there, or the usual ones.
  package init(
    _ connector: Connector, in folder: ConnectorFolder, settingsFile: String? = nil, mayBeNew: Bool = false
  ) throws(PublishingError) {
    self.folder = folder
    self.connector = connector
    settingsPath = settingsFile ?? PlainFile(ConnectorSettings.fileName, in: folder).path
    settings = try LocalConnector.settings(at: settingsPath, isRequired: settingsFile != nil && !mayBeNew)
    try LocalConnector.refuseOtherDocuments(settings, at: settingsPath, in: folder)
    let icon = try LocalConnector.content(settings.icon, or: .icon, in: folder, settingsPath)
    let script = try LocalConnector.content(settings.script, or: .script, in: folder, settingsPath)
    published = try PublishedConnector(connector, icon: icon, script: script)
  }

  /// Refuses what cannot be sent: an icon that is no PNG image.
  package func checkSendable() throws(PublishingError) {
    if let icon = published.icon, IconKind(icon) != .png { throw .notAnImage(folder: folder.path) }
  }

  /// Writes where the connector is registered; the result is the ID that the file named before, where it was another.
  ///
  /// `addresses` are those of the PowerApps service; nil for Dataverse.
  @discardableResult
  package func remember(
    id: String, in environment: String, _ addresses: ServiceAddresses?
  ) throws(PublishingError) -> String? {
    var settings = settings
    settings.connectorID = id
    settings.environment = environment
    if let addresses {
      settings.powerAppsURL = addresses.powerApps
      settings.powerAppsVersion = addresses.apiVersion
    }
    settings.properties = settings.properties ?? ConnectorFile.properties.standardName
    settings.definition = settings.definition ?? folder.definitionName
    if published.icon != nil { settings.icon = settings.icon ?? StoredFile.icon.rawValue }
    if published.script != nil { settings.script = settings.script ?? StoredFile.script.rawValue }
    let file = PlainFile(settingsPath)
    do throws(DiskError) {
      try file.write(settings.written(over: try? file.read()))
    } catch {
      throw .disk(error)
    }
    return self.settings.connectorID.flatMap { $0 == id ? nil : $0 }
  }

  private static func settings(
    at path: String, isRequired: Bool
  ) throws(PublishingError) -> ConnectorSettings {
    let bytes = try bytes(of: PlainFile(path))
    guard let bytes else {
      if isRequired { throw .disk(.notFound(path)) }
      return ConnectorSettings()
    }
    guard let settings = ConnectorSettings(bytes) else {
      throw .unusableFile(path, reason: "it is not a JSON object; mend or remove it")
    }
    return settings
  }

  /// The content of a file that settings.json names, which must be there, or of the usual one, which may be.
  private static func content(
    _ named: String?, or usual: StoredFile, in folder: ConnectorFolder, _ settingsPath: String
  ) throws(PublishingError) -> [UInt8]? {
    let file = PlainFile(named ?? usual.rawValue, in: folder)
    let bytes = try bytes(of: file)
    guard bytes == nil, let named else { return bytes }
    throw .unusableFile(
      settingsPath,
      reason:
        "it names '\(named)' as the connector's \(usual.word), and '\(file.path)' is not there; put the file there, "
        + "or set \"\(usual.word)\" to null for a connector without one")
  }

  private static func bytes(of file: PlainFile) throws(PublishingError) -> [UInt8]? {
    do throws(DiskError) {
      return try file.read()
    } catch {
      throw .disk(error)
    }
  }
}
