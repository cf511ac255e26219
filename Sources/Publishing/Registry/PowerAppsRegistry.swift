/// The connectors of an environment, by the PowerApps service.
package struct PowerAppsRegistry: ConnectorRegistry {
  /// Calls the service.
  package let client: PowerAppsClient
  /// The ID of the environment.
  package let place: String

  /// Takes the environment.
  package init(_ client: PowerAppsClient, environment: String) {
    self.client = client
    place = environment
  }

  /// IDs begin with `shared_`.
  package func isID(_ text: String) -> Bool { text.hasPrefix("shared_") }

  /// The custom connectors, in the order of the service.
  package func entries() async throws(PublishingError) -> [RegistryEntry] {
    try await client.connectors(in: place).map { connector in
      RegistryEntry(
        id: connector.id, displayName: connector.displayName, creator: connector.creator,
        created: connector.created, changed: connector.changed)
    }
  }

  /// The display name.
  package func title(of id: String) async throws(PublishingError) -> String {
    try await client.connector(id, in: place).displayName
  }

  /// Reads the connector and the files that it names.
  package func download(
    _ id: String, onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> DownloadedConnector {
    try await client.download(id, in: place, onStep: onStep)
  }

  /// Removes the connector.
  package func delete(_ id: String) async throws(PublishingError) {
    try await client.delete(id, in: place)
  }
}
