/// A connector with the place it came from and what its files were at that moment.
package struct LoadedConnector: Sendable {
  /// Where it stands.
  package let folder: ConnectorFolder
  /// What was read.
  package let connector: Connector
  /// The fingerprints of the files that exist.
  package var fingerprints: [ConnectorFile: Fingerprint]

  /// Describes a connector, as `ConnectorFolder.load()` does; one that was never on disk has no fingerprints.
  package init(
    folder: ConnectorFolder, connector: Connector, fingerprints: [ConnectorFile: Fingerprint] = [:]
  ) {
    self.folder = folder
    self.connector = connector
    self.fingerprints = fingerprints
  }
}
