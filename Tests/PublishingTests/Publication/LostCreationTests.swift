import ConnectorModel
import Glibc
import TestSupport
import Testing
import Transport

@testable import Publishing

/// Creations whose answer was lost where a connector of the same title is there.
struct LostCreationTests {
  private let service = ServiceImitation()

  /// A list with one connector of the title that is made.
  private func list(created: String, by creator: String = "me") -> ServiceImitation.Fault {
    .answer(
      ServiceImitation.json(
        """
        {"value": [{"name": "shared_other", "properties": {"displayName": "Contoso Orders", "isCustomApi": true,
          "createdBy": {"id": "\(creator)"}, "createdTime": "\(created)"}}]}
        """))
  }

  private func isUnknown(_ error: PublishingError?) -> Bool {
    if case .outcomeUnknown? = error { true } else { false }
  }

  private func journal(_ folder: TemporaryFolder) throws -> CreationJournal {
    folder.write("apiDefinition.swagger.json", SampleConnector.definition)
    return try CreationJournal(
      for: ConnectorFolder.locate(folder.path), of: StateHome(path: folder.path + "/state"))
  }

  @Test(arguments: [500, 502])
  func `a connector that was made shortly before is not taken for the new one`(_ status: Int) async throws {
    service.fail("POST", "/apis", .answer(HTTPResponse(status: status)))
    // A hundred seconds before the service gave the storage; it is listed at every look.
    for _ in 0..<3 { service.fail("GET", "/apis", list(created: "2025-12-31T23:58:20.1234567Z")) }
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client())
    }
    #expect(isUnknown(error), "\(String(describing: error))")
    #expect(service.calls.filter { $0 == "POST apis" }.count == 1)
  }

  @Test func `a service that does not tell its time is asked before what is there`() async throws {
    service.hideTime()
    service.add("shared_other", title: "Contoso Orders")
    service.fail("POST", "/apis", .answer(HTTPResponse(status: 500)))
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client())
    }
    #expect(isUnknown(error), "\(String(describing: error))")
    service.fail("POST", "/apis", .doneBut(HTTPResponse(status: 500)))
    let result = try await SampleConnector.publication().run(with: service.client())
    #expect(result.id.hasPrefix("shared_made"))
    #expect(result.notes == [.foundAfterLostAnswer])
  }

  @Test(arguments: [("somebody", false), ("ME", true)])
  func `what somebody else made meanwhile is not taken for the new one`(
    _ creator: String, _ isOwn: Bool
  ) async throws {
    service.fail("POST", "/apis", .lost(.connectionReset, isDone: false))
    for _ in 0..<3 { service.fail("GET", "/apis", list(created: "2026-01-01T00:00:03Z", by: creator)) }
    let connector = try SampleConnector.connector(
      SampleConnector.definition, SampleConnector.plainProperties)
    do throws(PublishingError) {
      let publication = try Publication(
        connector, in: ServiceImitation.environment, target: .create)
      let result = try await publication.run(with: service.client())
      #expect(isOwn && result.id == "shared_other")
    } catch {
      #expect(!isOwn && isUnknown(error))
    }
  }

  @Test func `a note that cannot be removed does not lose the ID`() async throws {
    let folder = TemporaryFolder()
    let journal = try journal(folder)
    let service = service
    let notes = folder.path + "/state/creations"
    let client = PowerAppsClient(
      ServiceImitation.addresses, credentials: CallCredentials(Secret("token"), objectID: "me"),
      retry: RetryRule { _ throws(PublishingError) in },
      sending: { request throws(TransportError) in
        if request.method == "POST", URLParts(request.url)?.path.hasSuffix("/apis") == true {
          // Folders stand now where the notes stood.
          for name in (try? DirectoryListing.read(notes).get().entries.map(\.name)) ?? [] {
            unlink(notes + "/" + name)
            mkdir(notes + "/" + name, 0o700)
          }
        }
        return try await service.sender(request)
      })
    let result = try await SampleConnector.publication().run(with: client, journal: journal)
    #expect(result.id == "shared_made-0")
    #expect(result.notes.map(\.code) == ["journal-kept"])
  }

  @Test func `the journal keeps whose time it is, and what was there`() async throws {
    let folder = TemporaryFolder()
    let journal = try journal(folder)
    let entry = CreationJournal.Entry(
      environment: ServiceImitation.environment, title: "T", started: 5, isServiceTime: true,
      known: ["a", "b"])
    try journal.open(entry)
    #expect(try journal.pending(SampleConnector.publication()) == entry)
  }
}
