package import ConnectorModel
package import Publishing

/// How work for the Create step comes along.
package enum PublishNews: Sendable {
  /// Who can call.
  case known(Result<[KnownAccount], PublishingError>)
  /// Who can call, and the connector as it would be sent.
  case looked(
    accounts: Result<[KnownAccount], PublishingError>, Result<ConnectorReadiness, PublishingError>)
  /// A code to type on another device.
  case code(SignInCode)
  /// Who can call after a sign-in or sign-out; `newest` has just signed in.
  case accounts(Result<[KnownAccount], PublishingError>, newest: KnownAccount?)
  /// A call begins.
  case step(ServiceCall)
  /// Nothing is sent for a while, since the service asks for it or did not manage to answer.
  case waiting(seconds: Int)
  /// The environments.
  case environments(Result<[PowerEnvironment], PublishingError>)
  /// The connectors of an environment.
  case connectors(Result<[RegistryEntry], PublishingError>)
  /// What a registered connector and the files differ in.
  case compared(Result<[ConnectorDifference], PublishingError>)
  /// How a registration ended.
  case registered(Result<Registered, PublishingError>)
  /// How bringing a connector back ended.
  case downloaded(Result<Downloaded, PublishingError>)

  /// A connector that was made or changed.
  package struct Registered: Sendable {
    /// What the service made of it.
    package let result: PublicationResult
    /// Whether settings.json was written.
    package let isRemembered: Bool
    /// Why settings.json could not be written, in a sentence.
    package let problem: String?
    /// The ID that settings.json named before, where it was another.
    package let before: String?

    /// Describes an outcome.
    package init(result: PublicationResult, isRemembered: Bool, problem: String? = nil, before: String? = nil)
    {
      self.result = result
      self.isRemembered = isRemembered
      self.problem = problem
      self.before = before
    }
  }

  /// A connector that was brought back.
  package struct Downloaded: Sendable {
    /// The connector.
    package let connector: DownloadedConnector
    /// The paths of the files that were written.
    package let written: [String]
    /// The paths under which an icon or script of before is kept.
    package let kept: [String]
    /// What stands in the folder of the open connector now; nil for another folder.
    package let companions: Companions?

    /// Describes an outcome.
    package init(
      connector: DownloadedConnector, written: [String], kept: [String] = [], companions: Companions?
    ) {
      self.connector = connector
      self.written = written
      self.kept = kept
      self.companions = companions
    }
  }

  /// Whether this ends the work.
  package var isEnd: Bool {
    switch self {
    case .code, .step, .waiting: false
    default: true
    }
  }
}
