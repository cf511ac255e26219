import Publishing

extension PlatformSession {
  /// The place that the options or settings.json name.
  func registry(
    _ place: PlatformChoice, _ settings: ConnectorSettings = ConnectorSettings()
  ) async throws(CommandFailure) -> any ConnectorRegistry {
    if let organization { return DataverseRegistry(dataverse(organization)) }
    return PowerAppsRegistry(client, environment: try await environment(place, settings))
  }

  /// The ID of the environment that the options or settings.json name; a name that people see is looked up.
  private func environment(
    _ place: PlatformChoice, _ settings: ConnectorSettings
  ) async throws(CommandFailure) -> String {
    guard let name = place.environment ?? settings.environment else {
      throw CommandFailure(
        .usage,
        "No environment is named; give one by --environment. 'conwiz environments' shows those you have.")
    }
    guard !PowerEnvironment.isID(name) else { return name }
    do throws(PublishingError) {
      let known = try await client.environments()
      if known.contains(where: { $0.id == name }) { return name }
      let ids = known.filter { $0.displayName.lowercased() == name.lowercased() }.map(\.id)
      guard let first = ids.first else { throw .notFound(kind: "environment", name: name) }
      guard ids.count == 1 else { throw .ambiguous(kind: "environment", name: name, ids: ids) }
      return first
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// IDs of connectors, which look differently in the two places.
enum RegisteredID {
  /// Refuses the GUID of Dataverse, which the other official tool writes into settings.json.
  static func refuseGUID(_ name: String) throws(CommandFailure) {
    guard name.count == 36, PowerEnvironment.isID(name) else { return }
    throw CommandFailure(
      .usage,
      "'\(name)' is the ID of a connector in Dataverse, as pac writes it. Name the organisation by --dataverse, or "
        + "the connector by --connector.")
  }
}

extension ConnectorRegistry {
  /// The ID of a connector that is named by its ID or by the name that people see.
  func found(_ name: String) async throws(CommandFailure) -> String {
    if self is PowerAppsRegistry { try RegisteredID.refuseGUID(name) }
    do throws(PublishingError) {
      return try await id(of: name)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Brings a connector back, each call told on standard error; Ctrl-C stops it.
  func fetched(_ id: String) async throws(CommandFailure) -> DownloadedConnector {
    let output = Output.current
    let outcome: Result<DownloadedConnector, PublishingError> = await Interruption.watched {
      do throws(PublishingError) {
        return .success(try await download(id) { output.tell($0.heading + " …") })
      } catch {
        return .failure(error)
      }
    }
    do throws(PublishingError) {
      return try outcome.get()
    } catch {
      throw CommandFailure(error)
    }
  }
}
