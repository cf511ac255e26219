/// A place in which connectors are registered: an environment by the PowerApps service, or a Dataverse organisation.
package protocol ConnectorRegistry: Sendable {
  /// The name of the place: the ID of the environment, or the address of the organisation.
  var place: String { get }

  /// Whether a text is the ID of a connector here rather than a name that people see.
  func isID(_ text: String) -> Bool

  /// The connectors that somebody made here.
  func entries() async throws(PublishingError) -> [RegistryEntry]

  /// The name that people see of a connector.
  func title(of id: String) async throws(PublishingError) -> String

  /// Brings a connector back with its files; `onStep` hears of each call as it begins.
  func download(
    _ id: String, onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> DownloadedConnector

  /// Removes a connector.
  func delete(_ id: String) async throws(PublishingError)
}

extension ConnectorRegistry {
  /// The ID of a connector that is named by its ID or by the name that people see.
  package func id(of name: String) async throws(PublishingError) -> String {
    guard !isID(name) else { return name }
    let wanted = name.lowercased()
    let ids = try await entries().filter {
      $0.displayName.lowercased() == wanted || $0.logicalName?.lowercased() == wanted
    }
    .map(\.id)
    guard let first = ids.first else { throw .notFound(kind: "connector", name: name) }
    guard ids.count == 1 else { throw .ambiguous(kind: "connector", name: name, ids: ids) }
    return first
  }
}
