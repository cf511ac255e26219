import JSONText
import Transport

extension PowerAppsClient {
  /// Brings a connector back with its files; `onStep` hears of each call as it begins.
  package func download(
    _ id: String, in environment: String, onStep: @Sendable (ServiceCall) -> Void = { _ in }
  ) async throws(PublishingError) -> DownloadedConnector {
    onStep(.read)
    let registered = try await connector(id, in: environment)
    let properties = registered.properties
    var definition: [UInt8]?
    if let address = properties?["apiDefinitions"]?["originalSwaggerUrl"]?.string, !address.isEmpty {
      onStep(.definition)
      let bytes = try await file(at: address, as: .definition)
      guard let document = try? JSONDocument(bytes), document.root.isObject else {
        throw .unreadable(
          UnreadableAnswer(.definition, HTTPResponse(status: 200, body: bytes), reason: nil))
      }
      definition = DownloadedConnector.written(document.root)
    }
    let icon = try await icon(properties?["iconUri"], onStep)
    var connector = DownloadedConnector(
      id: registered.id, displayName: registered.displayName, definition: definition,
      properties: DownloadedConnector.written(DownloadedConnector.properties(of: registered)),
      icon: icon.content, script: try await file(properties?["scriptDefinitionUrl"], as: .fetchScript, onStep)
    )
    connector.iconProblem = icon.problem
    return connector
  }

  /// The icon; one that is not there any more, or is no image, is no reason to go without the rest.
  private func icon(
    _ address: JSONValue?, _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> (content: [UInt8]?, problem: PublishingError?) {
    do throws(PublishingError) {
      return (try await file(address, as: .fetchIcon, onStep), nil)
    } catch {
      switch error {
      case .service, .unreadable: return (nil, error)
      default: throw error
      }
    }
  }

  private func file(
    _ address: JSONValue?, as call: ServiceCall, _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> [UInt8]? {
    guard let address = address?.string, !address.isEmpty else { return nil }
    onStep(call)
    return try await file(at: address, as: call)
  }
}

extension DownloadedConnector {
  /// apiProperties.json of a connector: what belongs to the file, without what the service adds.
  static func properties(of connector: RegisteredConnector) -> JSONFragment {
    let members = keptMembers.compactMap { name in
      connector.properties?[name].map { JSONFragment.Member(name, JSONFragment($0)) }
    }
    return ["properties": .object(members)]
  }
}
