import ConnectorModel
import Publishing

/// The folder into which a connector is written.
struct DownloadTarget {
  let path: String
  /// Whether files that are there are replaced.
  let isForced: Bool

  /// Refuses a folder that holds any of the files that would be written or removed, unless forced.
  func refuseExisting() throws(CommandFailure) {
    let taken = isForced ? [] : DownloadedConnector.taken(in: path)
    guard !taken.isEmpty else { return }
    let names = taken.map { "'\($0)'" }.joined(separator: ", ")
    throw CommandFailure(
      .unusable,
      "\(names) \(taken.count == 1 ? "is" : "are") there already. Name another folder, or say --force to replace them."
    )
  }

  /// Writes the files and settings.json; the result is their paths.
  func write(
    _ connector: DownloadedConnector, _ settings: ConnectorSettings
  ) throws(CommandFailure) -> [String] {
    let outcome: DownloadedConnector.Outcome
    do throws(PublishingError) {
      outcome = try connector.write(into: path, settings, replacing: isForced)
    } catch {
      throw CommandFailure(error)
    }
    connector.notes.forEach(Output.current.tell)
    for path in outcome.removed {
      Output.current.tell("Removed \(path), which the connector does not have.")
    }
    return outcome.written
  }
}
