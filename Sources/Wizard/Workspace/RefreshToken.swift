import ConnectorModel

/// What a screen was last built from, so that a key that changes nothing builds nothing.
struct RefreshToken: Hashable {
  private let revision: Int
  private let checked: Int
  private let subject: String

  init(_ workspace: Workspace, subject: String = "") {
    revision = workspace.session.revision
    checked = workspace.checkCount
    self.subject = subject
  }
}
