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
      let found = try await created(since: earlier, giving: Publication.longestSkew, with: client)
      guard found.isEmpty else { throw .alreadyCreated(title: earlier.title, ids: found.map(\.id)) }
      try journal.close(earlier)
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
      try journal.close(entry)
      return (made, false)
    } catch {
      guard error.leavesOutcomeOpen else {
        try journal.close(entry)
        throw error
      }
      // Stopped by the user: the journal keeps it for the next time.
      if case .cancelled = error { throw error }
      onStep(.connectors)
      guard let only = try await found(entry, with: client) else {
        throw .outcomeUnknown(title: connector.title, cause: error.brief)
      }
      try journal.close(entry)
      return (only, true)
    }
  }

  /// The one connector that a creation has made, which the service may still have been at work on when its answer was
  /// lost; nil when none is to be seen for a while, or several are.
  private func found(
    _ entry: CreationJournal.Entry, with client: PowerAppsClient
  ) async throws(PublishingError) -> RegisteredConnector? {
    for pause in Publication.pausesOfLooking + [nil] {
      let found: [RegisteredConnector]
      do throws(PublishingError) {
        found = try await created(since: entry, giving: Publication.usualSkew, with: client)
      } catch {
        if case .cancelled = error { throw error }
        return nil
      }
      if let only = found.first { return found.count == 1 ? only : nil }
      if let pause { try await client.exchange.retry.wait(pause) }
    }
    return nil
  }

  /// How long is waited between looks for a connector whose creation may not have ended, in seconds.
  private static let pausesOfLooking: [Int?] = [1, 3]
  /// How far clocks may differ where a connector is taken for the new one without asking, in seconds.
  private static let usualSkew = 300
  /// How far they may differ where the user is asked, in seconds: better once too often than a second connector.
  private static let longestSkew = 86_400

  /// The connectors with the title of a creation that were made since it began, with so many seconds given to clocks
  /// that differ; a connector without a readable time counts.
  private func created(
    since entry: CreationJournal.Entry, giving skew: Int, with client: PowerAppsClient
  ) async throws(PublishingError) -> [RegisteredConnector] {
    let named = try await client.connectors(in: environment).filter { $0.displayName == entry.title }
    return named.filter { connector in
      ServiceTime.seconds(connector.created).map { $0 >= entry.started - skew } ?? true
    }
  }
}
