import ConnectorModel
import Publishing

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
    let outcome: DownloadedConnector.Outcome
    do throws(PublishingError) {
      outcome = try connector.write(into: path, settings, replacing: true)
    } catch {
      throw CommandFailure(error)
    }
    for path in outcome.removed {
      Output.current.tell("Removed \(path), which the connector does not have.")
    }
    return outcome.written
  }
}
