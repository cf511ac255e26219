import ConnectorModel
import Publishing
import Runner

/// A connector of the disk with everything that is sent of it: the documents, icon, script and settings.
struct LocalConnector {
  let loaded: LoadedConnector
  let published: PublishedConnector
  let settings: ConnectorSettings
  /// The path of settings.json, which may not exist yet.
  let settingsPath: String

  private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Reads the connector that a path means; `settingsFile` takes another file than its settings.json, which
  /// `mayBeNew`.
  init(_ path: String, settingsFile: String?, mayBeNew: Bool = false) throws(CommandFailure) {
    loaded = try LoadedConnector.open(path)
    _ = try loaded.document(.definition)
    try loaded.requireJSON()
    let folder = LocalPath(loaded.folder.path)
    settingsPath = settingsFile ?? folder.appending(ConnectorSettings.fileName)
    settings = try LocalConnector.settings(at: settingsPath, isRequired: settingsFile != nil && !mayBeNew)
    let icon = try LocalConnector.content(settings.icon, or: StoredFile.icon.rawValue, in: folder)
    if let icon, !icon.starts(with: LocalConnector.pngStart) {
      throw CommandFailure(
        .unusable,
        "The icon in '\(loaded.folder.path)' is not a PNG image, and nothing else is taken; convert it.")
    }
    let script = try LocalConnector.content(settings.script, or: StoredFile.script.rawValue, in: folder)
    do throws(PublishingError) {
      published = try PublishedConnector(loaded.connector, icon: icon, script: script)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The registered connector that a command is about: the one that it names, else that of settings.json.
  func name(_ given: String?) throws(CommandFailure) -> String {
    guard let name = given ?? settings.connectorID else {
      throw CommandFailure(
        .usage,
        "No connector is named; give one by --connector. 'conwiz list' shows those there are, and 'conwiz create' "
          + "makes one.")
    }
    return name
  }

  /// Writes where the connector is registered; a registration elsewhere that the file named before is told.
  func remember(_ result: PublicationResult, _ session: PlatformSession) throws(CommandFailure) {
    try writeSettings { settings in
      settings.connectorID = result.id
      settings.environment = result.environment
      guard session.organization == nil else { return }
      settings.powerAppsURL = session.addresses.powerApps
      settings.powerAppsVersion = session.addresses.apiVersion
    }
    guard let before = settings.connectorID, before != result.id else { return }
    Output.current.tell(
      "\(settingsPath) named '\(before)' in '\(settings.environment ?? "")' before; --settings keeps one file for "
        + "each environment.")
  }

  private func writeSettings(_ change: (inout ConnectorSettings) -> Void) throws(CommandFailure) {
    var settings = settings
    change(&settings)
    settings.properties = settings.properties ?? ConnectorFile.properties.standardName
    settings.definition = settings.definition ?? loaded.folder.definitionName
    if published.icon != nil { settings.icon = settings.icon ?? StoredFile.icon.rawValue }
    if published.script != nil { settings.script = settings.script ?? StoredFile.script.rawValue }
    let existing = try? FileReader.disk(settingsPath)
    try WrittenFile(path: settingsPath).write(settings.written(over: existing))
  }

  static func settings(at path: String, isRequired: Bool) throws(CommandFailure) -> ConnectorSettings {
    guard isRequired || LocalPath(path).resolved != nil else { return ConnectorSettings() }
    guard let settings = ConnectorSettings(try InputFile(name: path).bytes()) else {
      throw CommandFailure(.unusable, "'\(path)' is not a JSON object; mend or remove it.")
    }
    return settings
  }

  /// The content of a file that settings.json names, which must be there, or of the usual one, which may be.
  private static func content(
    _ named: String?, or usual: String, in folder: LocalPath
  ) throws(CommandFailure) -> [UInt8]? {
    let path = folder.appending(named ?? usual)
    guard named != nil || LocalPath(path).resolved != nil else { return nil }
    return try InputFile(name: path).bytes()
  }
}
