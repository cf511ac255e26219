import JSONText
package import Transport

/// The registration of a connector in the table of a Dataverse organisation.
package struct DataversePublication: Sendable {
  private let content: DataverseContent
  private let target: Publication.Target
  private let name: String
  private let title: String
  private let hasOAuth: Bool
  private let solution: String?
  /// The GUID of a new row, made here, so that a creation whose answer was lost can be found again.
  private let newID: String

  /// Prepares a registration; refuses fields that are too long, and a prefix that Dataverse does not take.
  package init(
    _ connector: PublishedConnector, target: Publication.Target, solution: String? = nil,
    prefix: String = DataverseName.usualPrefix
  ) throws(PublishingError) {
    guard !connector.title.trimmed.isEmpty else { throw .noTitle }
    let content = try DataverseContent(connector)
    let name = try DataverseName.name(of: connector.title, prefix: prefix)
    newID = DataversePublication.newGUID()
    self.content = target == .create ? try content.forCreation(id: newID, name: name) : content
    self.target = target
    self.name = name
    self.solution = solution
    title = connector.title
    hasOAuth = connector.hasOAuth
  }

  /// Makes or changes the row; `onStep` hears of each call as it begins.
  package func run(
    with client: DataverseClient, onStep: @Sendable (ServiceCall) -> Void = { _ in }
  ) async throws(PublishingError) -> PublicationResult {
    var notes = initialNotes
    var row: DataverseRow
    switch target {
    case .create:
      onStep(.connectors)
      // The name is immutable and the key of solutions; a second of it would be refused late, or worse, taken.
      let same = try await client.rows(where: nameFilter)
      guard same.isEmpty else { throw .nameTaken(name: name, ids: same.map(\.id)) }
      onStep(.create)
      let made = try await create(with: client, onStep)
      row = made.row
      if made.wasLost { notes.append(.foundAfterLostAnswer) }
      if hasOAuth, row.redirectURLs.isEmpty { row = await completed(row, with: client, onStep) }
    case .update(let id):
      onStep(.update)
      try await client.update(content, of: id)
      onStep(.read)
      row = try await client.row(id)
    }
    return PublicationResult(
      id: row.id, title: title, environment: client.organization, redirectURLs: row.redirectURLs,
      notes: notes, internalID: row.internalID)
  }

  /// What is known before anything is sent.
  package var initialNotes: [PublicationNote] {
    var notes: [PublicationNote] = []
    if !content.omitted.isEmpty { notes.append(.notSent(members: content.omitted)) }
    if content.hasBlankedSecrets { notes.append(.secretsBlanked) }
    return notes
  }

  /// The requests that would be sent.
  package func requests(_ requests: DataverseRequests) -> [HTTPRequest] {
    switch target {
    case .create:
      [requests.rows(where: nameFilter), requests.creation(content, solution: solution)]
    case .update(let id): [requests.change(content, of: id)]
    }
  }

  private var nameFilter: String { "name eq '\(name)'" }

  private func create(
    with client: DataverseClient, _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> (row: DataverseRow, wasLost: Bool) {
    do throws(PublishingError) {
      return (try await client.create(content, solution: solution), false)
    } catch {
      guard error.leavesOutcomeOpen else { throw error }
      if case .cancelled = error { throw error }
      onStep(.read)
      do throws(PublishingError) {
        return (try await client.row(newID), true)
      } catch let looking {
        if looking.isCancelled { throw looking }
        throw .outcomeUnknown(title: title, cause: error.brief)
      }
    }
  }

  /// The row read once more for the redirect addresses, which it may get a little later; without them the connector is
  /// there all the same.
  private func completed(
    _ row: DataverseRow, with client: DataverseClient, _ onStep: @Sendable (ServiceCall) -> Void
  ) async -> DataverseRow {
    onStep(.read)
    return (try? await client.row(row.id)) ?? row
  }

  /// A random GUID (RFC 9562 section 5.4).
  private static func newGUID() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
      .map { $0.joined() }.joined(separator: "-")
  }
}
