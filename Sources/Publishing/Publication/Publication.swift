import ConnectorModel
package import Transport

/// The registration of a connector: the definition checked, the files moved, the connector made or changed.
///
/// The order of the calls is that of the official tool: check, storage, icon, script, connector. A creation whose
/// answer is lost is never sent again; the connector is looked for by its title instead.
package struct Publication: Sendable {
  /// What becomes of the connector.
  package enum Target: Hashable, Sendable {
    /// It is made.
    case create
    /// The one of this ID is changed.
    case update(id: String)
  }

  /// The connector.
  package let connector: PublishedConnector
  /// The environment.
  package let environment: String
  /// What becomes of it.
  package let target: Target
  private let secret: Secret?

  /// Prepares a registration; refused are a connector without title, a secret that has no place, and the creation of
  /// an OAuth connector without one unless `allowsNoSecret`.
  package init(
    _ connector: PublishedConnector, in environment: String, target: Target, secret: Secret? = nil,
    allowsNoSecret: Bool = false
  ) throws(PublishingError) {
    guard !connector.title.trimmed.isEmpty else { throw .noTitle }
    if secret != nil, !connector.hasOAuth { throw .needlessSecret }
    let missing = connector.parametersWithoutSecret
    if target == .create, secret == nil, !allowsNoSecret, !missing.isEmpty {
      throw .noSecret(parameters: missing)
    }
    self.connector = connector
    self.environment = environment
    self.target = target
    self.secret = secret
  }

  /// The calls in their order.
  package var calls: [ServiceCall] {
    var calls: [ServiceCall] = [.validate, .storage]
    calls += files.map(\.file.call)
    return calls + [target == .create ? .create : .update]
  }

  /// Makes or changes the connector; `onStep` hears of each call as it begins.
  ///
  /// `journal` keeps what a creation is about to send, so that one whose answer was lost, or that was ended in the
  /// middle, is found again by the next.
  package func run(
    with client: PowerAppsClient, journal: CreationJournal = .none,
    onStep: @Sendable (ServiceCall) -> Void = { _ in }
  ) async throws(PublishingError) -> PublicationResult {
    var notes = initialNotes
    if target == .create, let earlier = try journal.pending(self) {
      onStep(.connectors)
      let found = try await created(since: earlier, with: client)
      guard found.isEmpty else { throw .alreadyCreated(title: connector.title, ids: found.map(\.id)) }
      try journal.close()
    }
    onStep(.validate)
    let complaints = try await client.complaints(about: connector.definition, certification: false)
    onStep(.storage)
    let storage = try await client.storage(for: environment)
    for (file, content) in files {
      onStep(file.call)
      try await client.upload(file, content, to: storage)
    }
    let payload = try payload(storage)
    if !payload.omitted.isEmpty { notes.append(.notSent(members: payload.omitted)) }
    let registered: RegisteredConnector?
    switch target {
    case .create:
      onStep(.create)
      let outcome = try await create(payload, with: client, journal, onStep)
      registered = outcome.connector
      if outcome.wasLost { notes.append(.foundAfterLostAnswer) }
    case .update(let id):
      onStep(.update)
      registered = try await client.update(payload, of: id, in: environment)
    }
    return PublicationResult(
      id: id(of: registered), title: connector.title, environment: environment,
      redirectURLs: registered?.redirectURLs ?? [], complaints: complaints, notes: notes)
  }

  /// The requests that would be sent, with stand-ins for what the service would answer.
  package func requests(
    _ requests: PowerAppsRequests, objectID: String
  ) throws(PublishingError) -> [HTTPRequest] {
    let storage = SharedStorage.unknown
    var list = [
      requests.validation(of: connector.definition, for: objectID, certification: false),
      requests.storage(for: environment, objectID: objectID),
    ]
    list += files.map { requests.upload($0.file, $0.content, to: storage) }
    let payload = try payload(storage)
    switch target {
    case .create: list.append(requests.creation(payload, in: environment))
    case .update(let id): list.append(requests.update(payload, of: id, in: environment))
    }
    return list
  }

  /// What is known before anything is sent.
  package var initialNotes: [PublicationNote] {
    guard secret == nil else { return [] }
    let missing = connector.parametersWithoutSecret
    return missing.isEmpty ? [] : [.noSecretSent(parameters: missing)]
  }

  private var files: [(file: StoredFile, content: [UInt8])] {
    [(StoredFile.icon, connector.icon), (.script, connector.script)].compactMap { file, content in
      content.map { (file, $0) }
    }
  }

  private func payload(_ storage: SharedStorage) throws(PublishingError) -> ConnectorPayload {
    try ConnectorPayload(
      connector, environment: environment, secret: secret,
      iconURL: connector.icon == nil ? nil : storage.url(of: .icon),
      scriptURL: connector.script == nil ? nil : storage.url(of: .script))
  }

  private func id(of registered: RegisteredConnector?) -> String {
    if case .update(let id) = target { return id }
    return registered?.id ?? ""
  }

  private func create(
    _ payload: ConnectorPayload, with client: PowerAppsClient, _ journal: CreationJournal,
    _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> (connector: RegisteredConnector, wasLost: Bool) {
    let entry = CreationJournal.Entry(self)
    try journal.open(entry)
    do throws(PublishingError) {
      let made = try await client.create(payload, in: environment)
      try journal.close()
      return (made, false)
    } catch {
      guard error.leavesOutcomeOpen else {
        try journal.close()
        throw error
      }
      // Stopped by the user: the journal keeps it for the next time.
      if case .cancelled = error { throw error }
      onStep(.connectors)
      let found = (try? await created(since: entry, with: client)) ?? []
      guard let only = found.first, found.count == 1 else {
        throw .outcomeUnknown(title: connector.title, cause: error.brief)
      }
      try journal.close()
      return (only, true)
    }
  }

  /// The connectors of this title that were made since a creation began, by the service's clock.
  ///
  /// Five minutes are given to clocks that differ; a connector without a readable time counts.
  private func created(
    since entry: CreationJournal.Entry, with client: PowerAppsClient
  ) async throws(PublishingError) -> [RegisteredConnector] {
    let named = try await client.connectors(in: environment).filter { $0.displayName == connector.title }
    return named.filter { connector in
      ServiceTime.seconds(connector.created).map { $0 >= entry.started - 300 } ?? true
    }
  }
}
