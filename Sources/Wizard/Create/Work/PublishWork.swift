package import ConnectorModel
package import Publishing
package import Transport

/// What the world outside does for the Create step.
package enum PublishWork: Sendable {
  /// Read the accounts.
  case accounts
  /// Read the accounts and what stands beside the connector, and look what speaks against sending it.
  case look(Connector, ConnectorFolder)
  /// Sign in with codes on another device; a new one when one ends.
  case signIn(AccountProvider)
  /// Forget an account.
  case signOut(user: String)
  /// List the environments.
  case environments(PublishPlace)
  /// List the connectors of an environment that somebody made.
  case connectors(PublishPlace, environment: String)
  /// Bring a connector back and compare it.
  case compare(PublishPlace, environment: String, id: String, with: LocalConnector)
  /// Make or change a connector, and write down where it is.
  case register(Registration)
  /// Bring a connector back.
  case download(PublishPlace, environment: String, id: String, DownloadPlace)

  /// A registration as it was confirmed.
  package struct Registration: Sendable {
    /// Where.
    package let place: PublishPlace
    /// What is sent.
    package let local: LocalConnector
    /// The environment.
    package let environment: String
    /// Whether a connector is made or changed.
    package let target: Publication.Target
    /// The client secret; nil sends none.
    package let secret: Secret?
    /// Whether a connector is made whatever became of an earlier creation.
    package let makesAnother: Bool
  }

  /// Where a connector is brought back to.
  package enum DownloadPlace: Hashable, Sendable {
    /// The open connector: the documents become an edit of it, icon and script are written into its folder.
    case open(ConnectorFolder)
    /// A folder that holds no connector.
    case folder(String)
  }
}
