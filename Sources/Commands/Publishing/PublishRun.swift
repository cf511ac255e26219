import ConnectorModel
import Publishing
import Transport

/// The part that creating and updating share: checks, the dry run, the calls, and the report.
struct PublishRun {
  let local: LocalConnector
  let platform: PlatformOptions
  let options: PublishOptions
  let secret: SecretChoice
  var solution: SolutionChoice?
  /// Whether a connector is made whatever became of an earlier creation.
  var makesAnother = false
  let world: PlatformWorld

  /// Refuses a connector that the platform would refuse, unless told not to.
  func check() throws(CommandFailure) {
    do throws(PublishingError) {
      try local.checkSendable()
    } catch {
      throw CommandFailure(error)
    }
    guard try local.printsObstacles(), !options.force else { return }
    throw CommandFailure(
      .findings,
      "The platform would refuse the connector, so nothing was sent. Correct the errors, or say --force.")
  }

  /// Prints the requests and sends none.
  func dryRun(_ target: Publication.Target) throws(CommandFailure) -> ExitStatus {
    let settings = local.settings
    if let organization = platform.dataverse.organization(platform.place, settings) {
      let publication = try dataverse(target)
      let requests = publication.requests(DataverseRequests(organization))
      for note in publication.initialNotes { Output.current.tell(note.message) }
      try RequestListing(requests: requests, secret: nil).write(options.format)
      return .done
    }
    let environment = platform.place.environment ?? settings.environment ?? "ENVIRONMENT"
    let (publication, secret) = try publication(in: environment, target)
    let addresses = PlatformSession.addresses(platform.place, settings)
    let requests: [HTTPRequest]
    do throws(PublishingError) {
      requests = try publication.requests(PowerAppsRequests(addresses), objectID: "OBJECT-ID")
    } catch {
      throw CommandFailure(error)
    }
    for note in publication.initialNotes { Output.current.tell(note.message) }
    try RequestListing(requests: requests, secret: secret).write(options.format)
    return .done
  }

  /// Makes or changes the connector; `name` is that of one which exists.
  func run(updating name: String? = nil) async throws(CommandFailure) -> (PublicationResult, PlatformSession)
  {
    let session = try PlatformSession(platform, settings: local.settings, world: world)
    let registry = try await session.registry(platform.place, local.settings)
    var target = Publication.Target.create
    if let name { target = .update(id: try await registry.found(name)) }
    if let table = registry as? DataverseRegistry {
      let publication = try dataverse(target)
      return (
        try await outcome { onStep throws(PublishingError) in
          try await publication.run(with: table.client, onStep: onStep)
        }, session
      )
    }
    let (publication, _) = try publication(in: registry.place, target)
    let journal = try journal(target, in: registry.place)
    let client = session.client
    return (
      try await outcome { onStep throws(PublishingError) in
        try await publication.run(with: client, journal: journal, onStep: onStep)
      }, session
    )
  }

  /// Compares the files with what the place has made of them, where that is asked for.
  func comparison(
    with result: PublicationResult, _ session: PlatformSession
  ) async throws(CommandFailure) -> ExitStatus {
    guard options.comparesAfterwards else { return .done }
    let registry: any ConnectorRegistry =
      session.organization.map { DataverseRegistry(session.dataverse($0)) }
      ?? PowerAppsRegistry(session.client, environment: result.environment)
    let deployed = try await registry.fetched(result.id)
    deployed.notes.forEach(Output.current.tell)
    let differences = ConnectorComparison(local.published, with: deployed).differences
    for difference in differences { Output.current.tell(difference.line) }
    guard !differences.isEmpty else { return .done }
    Output.current.complain(
      "What is registered is not what was sent: the service changed or dropped something.")
    return .findings
  }

  private func publication(
    in environment: String, _ target: Publication.Target
  ) throws(CommandFailure) -> (publication: Publication, secret: Secret?) {
    let secret = try secret.value(for: local.published, world)
    do throws(PublishingError) {
      let publication = try Publication(
        local.published, in: environment, target: target, secret: secret,
        allowsNoSecret: self.secret.sendsNone)
      return (publication, secret)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func dataverse(_ target: Publication.Target) throws(CommandFailure) -> DataversePublication {
    guard secret.secret == nil else {
      throw CommandFailure(
        .usage, "Dataverse keeps no client secrets; leave --secret out and set it in the maker portal.")
    }
    do throws(PublishingError) {
      return try DataversePublication(
        local.published, target: target, solution: solution?.solution,
        prefix: solution?.prefix ?? DataverseName.usualPrefix)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func journal(
    _ target: Publication.Target, in environment: String
  ) throws(CommandFailure) -> CreationJournal {
    guard target == .create, let home = StatePlace.current else { return .none }
    let journal = CreationJournal(for: local.folder, of: home)
    guard makesAnother else { return journal }
    do throws(PublishingError) {
      try journal.forget(in: environment)
    } catch {
      throw CommandFailure(error)
    }
    return journal
  }

  /// Sends the requests, each told on standard error; what the service says of single places is printed.
  private func outcome(
    _ work:
      @escaping @Sendable (@Sendable (ServiceCall) -> Void) async throws(PublishingError) ->
      PublicationResult
  ) async throws(CommandFailure) -> PublicationResult {
    let output = Output.current
    let outcome: Result<PublicationResult, PublishingError> = await Interruption.watched {
      do throws(PublishingError) {
        return .success(try await work { output.tell($0.heading + " …") })
      } catch {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let result):
      if options.format == .text { local.report(result.complaints) }
      return result
    case .failure(let error):
      local.report(error.complaints)
      throw CommandFailure(error)
    }
  }
}
