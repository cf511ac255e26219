package import ConnectorModel
package import SignIn
package import Transport

/// Why a connector is not registered, read or removed.
package enum PublishingError: Error, Sendable {
  /// The service answered with a refusal.
  case service(ServiceError)
  /// There was no answer.
  case transport(TransportError, ServiceCall)
  /// The answer is not what the service sends.
  case unreadable(UnreadableAnswer)
  /// The sign-in failed.
  case signIn(SignInError)
  /// Nobody is signed in; the resource is named where it is not that of the cloud.
  case notSignedIn(account: String?, resource: String? = nil)
  /// Nobody is signed in, and the tokens of the official tool are in a file that others could read or have made.
  case exposedTokens(path: String)
  /// The token is for another service.
  case wrongAudience(found: String, wanted: String)
  /// The token has ended, so many seconds ago.
  case expiredToken(seconds: Int)
  /// The token does not say who signed in.
  case noObjectID
  /// A file of the connector is missing or not a JSON object of the form needed.
  case notAConnector(ConnectorFile)
  /// The definition has no title, which the service needs for the display name.
  case noTitle
  /// An OAuth connector would be made without a client secret.
  case noSecret(parameters: [String])
  /// A secret was given and the connector has no parameter for it.
  case needlessSecret
  /// The answer to a creation was lost and no connector of that title is to be seen.
  case outcomeUnknown(title: String, cause: String)
  /// An earlier creation, whose answer was lost, had made these.
  case alreadyCreated(title: String, ids: [String])
  /// The organisation has a connector of this logical name.
  case nameTaken(name: String, ids: [String])
  /// There are several of a name.
  case ambiguous(kind: String, name: String, ids: [String])
  /// There is none of a name.
  case notFound(kind: String, name: String)
  /// A field is longer than Dataverse takes.
  case tooLong(field: String, count: Int, limit: Int)
  /// A prefix that Dataverse does not take.
  case badPrefix(String)
  /// The icon in a folder is no PNG image, and the service takes nothing else.
  case notAnImage(folder: String)
  /// A file of this program or of the official tool cannot be used.
  case unusableFile(String, reason: String)
  /// A file or folder cannot be used.
  case disk(DiskError)
  /// The user stopped it.
  case cancelled

  /// Takes a failure of the sign-in.
  package init(_ error: SignInError) {
    if case .cancelled = error { self = .cancelled } else { self = .signIn(error) }
  }

  /// What an exit code tells apart.
  package enum Kind: Hashable, Sendable {
    /// The service, or we, found faults in the connector.
    case findings
    /// Something that was given cannot be used.
    case input
    /// Sign-in or permission.
    case permission
    /// Network or server.
    case network
    /// The user stopped it.
    case cancelled
  }

  /// What an exit code tells apart.
  package var kind: Kind {
    switch self {
    case .service(let error): error.kind
    case .transport, .unreadable, .outcomeUnknown: .network
    case .signIn(.transport), .signIn(.unavailable), .signIn(.unreadable): .network
    case .signIn(.noAddress), .signIn(.unusableAddress), .signIn(.notEncrypted): .input
    case .signIn, .notSignedIn, .exposedTokens, .wrongAudience, .expiredToken, .noObjectID: .permission
    case .tooLong, .noTitle: .findings
    case .cancelled: .cancelled
    default: .input
    }
  }

  /// Whether the user stopped it.
  var isCancelled: Bool { if case .cancelled = self { true } else { false } }

  /// Whether nobody can know what the service did with the request: it may have been carried out.
  var leavesOutcomeOpen: Bool {
    switch self {
    case .unreadable, .cancelled: true
    case .transport(let error, _):
      switch error.reason {
      case .connectionLost, .connectionReset, .cancelled, .badResponse, .headersTooLarge, .other: true
      case .timedOut(let phase): phase.mayHaveSent
      default: false
      }
    case .service(let error): error.leavesOutcomeOpen
    default: false
    }
  }
}

extension TransferProgress.Phase {
  /// Whether the request may have reached the server in this phase.
  fileprivate var mayHaveSent: Bool {
    switch self {
    case .resolving, .connecting, .securing: false
    default: true
    }
  }
}
