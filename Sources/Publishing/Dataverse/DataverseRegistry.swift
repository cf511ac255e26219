import JSONText
import Transport

/// The connectors of a Dataverse organisation.
package struct DataverseRegistry: ConnectorRegistry {
  /// Calls the service.
  package let client: DataverseClient

  /// Takes a client.
  package init(_ client: DataverseClient) { self.client = client }

  /// The address of the organisation.
  package var place: String { client.organization }

  /// IDs are GUIDs.
  package func isID(_ text: String) -> Bool { text.count == 36 && PowerEnvironment.isID(text) }

  /// Every row.
  package func entries() async throws(PublishingError) -> [RegistryEntry] {
    try await client.rows().map { row in
      RegistryEntry(
        id: row.id, displayName: row.displayName, created: row.text("createdon") ?? "",
        changed: row.text("modifiedon") ?? "", logicalName: row.name, internalID: row.internalID)
    }
  }

  /// The display name.
  package func title(of id: String) async throws(PublishingError) -> String {
    try await client.row(id).displayName
  }

  /// Reads the row and makes files of its fields.
  package func download(
    _ id: String, onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> DownloadedConnector {
    onStep(.read)
    let row = try await client.row(id)
    guard let definition = row.document("openapidefinition"), definition.root.isObject else {
      throw .unreadable(UnreadableAnswer(.read, status: 200, reason: "no definition that can be read"))
    }
    var members: [String: JSONFragment] = [:]
    for (column, member, _) in DataverseContent.columns {
      guard let value = row.document(column)?.root, value.count > 0 else { continue }
      members[member] = JSONFragment(value)
    }
    members["iconBrandColor"] = row.text("iconbrandcolor").map { .string($0) }
    let capabilities = DataverseRegistry.capabilities(row.text("capabilities"))
    members["capabilities"] = .array(capabilities.map { .string($0) })
    let ordered = DownloadedConnector.keptMembers.compactMap { name in
      members[name].map { JSONFragment.Member(name, $0) }
    }
    var connector = DownloadedConnector(
      id: row.id, displayName: row.displayName, definition: DownloadedConnector.written(definition.root),
      properties: DownloadedConnector.written(["properties": .object(ordered)]),
      icon: row.text("iconblob").flatMap { Base64Text.decode($0) },
      script: row.text("customcodeblobcontent").map { Array($0.utf8) })
    connector.comparedMembers = DataverseContent.columns.map(\.member) + ["iconBrandColor", "capabilities"]
    return connector
  }

  /// Removes the row.
  package func delete(_ id: String) async throws(PublishingError) { try await client.delete(id) }

  private static func capabilities(_ text: String?) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: DataverseContent.capabilities.map { ($1, $0) })
    return (text ?? "").split(separator: ",").compactMap { Int($0).flatMap { names[$0] } }
  }
}
