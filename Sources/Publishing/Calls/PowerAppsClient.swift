package import JSONText
package import Transport

/// Calls the PowerApps resource provider.
///
/// Calls that change nothing visible are repeated when an answer is lost or the service asks to wait; those that make
/// or change a connector are not, except after 429, which says that nothing was done.
package struct PowerAppsClient: Sendable {
  /// Sends one request; the transport's client, or a test's stand-in.
  package typealias Sender = @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse

  /// Makes the requests.
  package let requests: PowerAppsRequests
  let credentials: CallCredentials
  let exchange: SignedExchange

  /// Prepares calls.
  package init(
    _ addresses: ServiceAddresses, credentials: CallCredentials, retry: RetryRule = RetryRule(),
    sending send: @escaping Sender
  ) {
    requests = PowerAppsRequests(addresses)
    self.credentials = credentials
    exchange = SignedExchange(credentials: credentials, retry: retry, send: send)
  }

  /// The environments that the user may see, those of equal names included.
  package func environments() async throws(PublishingError) -> [PowerEnvironment] {
    try await exchange.list(requests.environments, as: .environments).compactMap { PowerEnvironment($0) }
  }

  /// The connectors of an environment that somebody made.
  package func connectors(in environment: String) async throws(PublishingError) -> [RegisteredConnector] {
    try await exchange.list(requests.connectors(in: environment), as: .connectors)
      .compactMap { RegisteredConnector($0) }.filter(\.isCustom)
  }

  /// What the service says of a definition; empty when it finds nothing.
  ///
  /// A definition that the service refuses is thrown as `service`, with its complaints.
  package func complaints(
    about definition: JSONDocument, certification: Bool
  ) async throws(PublishingError) -> [DefinitionComplaint] {
    let request = requests.validation(of: definition, for: try objectID(), certification: certification)
    let answer = try await exchange.response(to: request, as: .validate)
    return try ValidationAnswer(answer).complaints
  }

  /// A place to which files can be moved.
  package func storage(for environment: String) async throws(PublishingError) -> SharedStorage {
    let request = requests.storage(for: environment, objectID: try objectID())
    let response = try await exchange.response(to: request, as: .storage)
    let answer = try SignedExchange.json(response, as: .storage)
    guard let address = answer.root["sharedAccessSignature"]?.string, var storage = SharedStorage(address)
    else { throw .unreadable(UnreadableAnswer(.storage, status: 200, reason: "no address of a storage")) }
    storage.given = response.header("Date").flatMap { HTTPDate.seconds($0) }
    return storage
  }

  /// Moves a file.
  package func upload(
    _ file: StoredFile, _ content: [UInt8], to storage: SharedStorage
  ) async throws(PublishingError) {
    _ = try await exchange.response(
      to: requests.upload(file, content, to: storage), as: file.call, isSigned: false)
  }

  /// Reads a connector.
  package func connector(
    _ id: String, in environment: String
  ) async throws(PublishingError) -> RegisteredConnector {
    let answer = try await exchange.json(requests.connector(id, in: environment), as: .read)
    guard let connector = RegisteredConnector(answer.root) else {
      throw .unreadable(UnreadableAnswer(.read, status: 200, reason: "no connector"))
    }
    return connector
  }

  /// Removes a connector.
  package func delete(_ id: String, in environment: String) async throws(PublishingError) {
    try await exchange.remove(
      requests.deletion(of: id, in: environment), lookingBy: requests.connector(id, in: environment))
  }

  /// Fetches a file that the service names by an address, without the token.
  package func file(at address: String, as call: ServiceCall) async throws(PublishingError) -> [UInt8] {
    let answer = try await exchange.response(to: HTTPRequest(.get, address), as: call, isSigned: false)
    return answer.body
  }

  private func objectID() throws(PublishingError) -> String {
    guard let id = credentials.objectID, !id.isEmpty else { throw .noObjectID }
    return id
  }
}
