import ConnectorModel
import Publishing

extension LocalConnector {
  /// Reads the connector that a path means; `settingsFile` takes another file than its settings.json, which
  /// `mayBeNew`.
  static func open(
    _ path: String, settingsFile: String?, mayBeNew: Bool = false
  ) throws(CommandFailure) -> LocalConnector {
    let loaded = try LoadedConnector.open(path)
    _ = try loaded.document(.definition)
    try loaded.requireJSON()
    do throws(PublishingError) {
      return try LocalConnector(
        loaded.connector, in: loaded.folder, settingsFile: settingsFile, mayBeNew: mayBeNew)
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
    let before: String?
    do throws(PublishingError) {
      before = try remember(
        id: result.id, in: result.environment, session.organization == nil ? session.addresses : nil)
    } catch {
      throw CommandFailure(error)
    }
    guard let before else { return }
    Output.current.tell(
      "\(settingsPath) named '\(before)' in '\(settings.environment ?? "")' before; --settings keeps one file for "
        + "each environment.")
  }
}
