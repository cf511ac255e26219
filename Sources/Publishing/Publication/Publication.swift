import ConnectorModel
import Glibc
import JSONText
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
      let found = try await Creation(entry: earlier, client: client).candidates
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
    let registered: RegisteredConnector?
    switch target {
    case .create:
      let known = storage.given == nil ? try await sameTitle(with: client, onStep) : []
      let entry = CreationJournal.Entry(
        environment: environment, title: connector.title, started: storage.given ?? time(nil),
        isServiceTime: storage.given != nil, known: known)
      onStep(.create)
      let outcome = try await Creation(entry: entry, client: client).run(payload, journal, onStep)
      registered = outcome.connector
      notes += outcome.notes
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
    var notes: [PublicationNote] = []
    let missing = secret == nil ? connector.parametersWithoutSecret : []
    if !missing.isEmpty { notes.append(.noSecretSent(parameters: missing)) }
    let omitted = (try? payload(.unknown))?.omitted ?? []
    if !omitted.isEmpty { notes.append(.notSent(members: omitted)) }
    return notes
  }

  /// The connectors that have the title already: a service that does not tell its time gives no other means to know
  /// the new one from them, should the answer be lost.
  private func sameTitle(
    with client: PowerAppsClient, _ onStep: @Sendable (ServiceCall) -> Void
  ) async throws(PublishingError) -> [String] {
    onStep(.connectors)
    return try await client.connectors(in: environment).filter { $0.displayName == connector.title }.map(\.id)
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
}
