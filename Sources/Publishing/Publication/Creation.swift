import JSONText
import Transport

/// One connector being made, which is sent once and looked for when the answer is lost.
struct Creation {
  let entry: CreationJournal.Entry
  let client: PowerAppsClient

  /// How long is waited between looks for a connector whose creation may not have ended, in seconds.
  private static let pausesOfLooking: [Int?] = [1, 3]
  /// How far the clocks of the service itself may differ where the user is asked, in seconds.
  private static let serviceSkew = 60
  /// How far its clock and ours may differ where the user is asked, in seconds: better once too often than a second
  /// connector.
  private static let longestSkew = 86_400

  /// Makes the connector; the notes say what else its user should know.
  func run(
    _ payload: ConnectorPayload, _ journal: CreationJournal, _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> (connector: RegisteredConnector, notes: [PublicationNote]) {
    try journal.open(entry)
    do throws(PublishingError) {
      return (try await client.create(payload, in: entry.environment), close(journal))
    } catch {
      guard error.leavesOutcomeOpen else {
        // What went wrong with the connector says more than what went wrong with the note.
        _ = close(journal)
        throw error
      }
      // Stopped by the user: the journal keeps it for the next time.
      if error.isCancelled { throw error }
      onStep(.connectors)
      guard let only = try await found() else {
        throw .outcomeUnknown(title: entry.title, cause: error.brief)
      }
      return (only, [.foundAfterLostAnswer] + close(journal))
    }
  }

  /// The connectors that may be what an earlier creation made; one without a readable time counts.
  var candidates: [RegisteredConnector] {
    get async throws(PublishingError) {
      let skew = entry.isServiceTime ? Creation.serviceSkew : Creation.longestSkew
      return try await ofThisTitle().filter { connector in
        ServiceTime.seconds(connector.created).map { $0 >= entry.started - skew } ?? true
      }
    }
  }

  /// The one connector that was made, which the service may still have been at work on when its answer was lost; nil
  /// when none is to be seen for a while, or several are.
  private func found() async throws(PublishingError) -> RegisteredConnector? {
    for pause in Creation.pausesOfLooking + [nil] {
      let found: [RegisteredConnector]
      do throws(PublishingError) {
        found = try await ofThisTitle().filter(isCertain)
      } catch {
        if error.isCancelled { throw error }
        return nil
      }
      if let only = found.first { return found.count == 1 ? only : nil }
      if let pause { try await client.exchange.retry.wait(pause) }
    }
    return nil
  }

  /// Whether a connector can be no other than the one that was sent: not there before, and not of somebody else.
  private func isCertain(_ connector: RegisteredConnector) -> Bool {
    if let creator = connector.creatorID, let own = client.credentials.objectID, !own.isEmpty,
      creator.lowercased() != own.lowercased()
    {
      return false
    }
    guard entry.isServiceTime else { return true }
    return ServiceTime.seconds(connector.created).map { $0 >= entry.started } ?? false
  }

  private func ofThisTitle() async throws(PublishingError) -> [RegisteredConnector] {
    try await client.connectors(in: entry.environment)
      .filter { $0.displayName == entry.title && !entry.known.contains($0.id) }
  }

  /// Forgets the creation; the connector is there all the same where that fails, and its ID must not be lost.
  private func close(_ journal: CreationJournal) -> [PublicationNote] {
    do throws(PublishingError) {
      try journal.close(entry)
      return []
    } catch {
      return [.journalKept(problem: error.message)]
    }
  }
}
