package import ConnectorModel

/// A connector as it was read from disk, with what goes with it.
package struct OpenedConnector: Sendable {
  /// Where it stands; nil for a connector that has no folder yet.
  package let folder: ConnectorFolder?
  /// Its content.
  package let connector: Connector
  /// What the files were when they were read.
  package let fingerprints: [ConnectorFile: Fingerprint]
  /// Unsaved work of an earlier session on the same bytes.
  package let draft: RecoveredDraft?
  /// Who else has the connector open, in words; the session is then read-only.
  package let lockedBy: String?
  /// Where a call must go instead of the connector's host; the demo's own service.
  package let baseURL: String?
  /// How it is checked.
  package let settings: CheckSettings
  /// Why the project's own settings count only in part, in a sentence; nil when they are understood.
  package let settingsProblem: String?

  /// What became of an earlier session's draft that cannot be read, in a sentence; nil where there is none such.
  package let draftProblem: String?

  /// Describes an opened connector.
  package init(
    folder: ConnectorFolder?, connector: Connector, fingerprints: [ConnectorFile: Fingerprint] = [:],
    draft: RecoveredDraft? = nil, lockedBy: String? = nil, baseURL: String? = nil,
    settings: CheckSettings = CheckSettings(), settingsProblem: String? = nil, draftProblem: String? = nil
  ) {
    self.folder = folder
    self.connector = connector
    self.fingerprints = fingerprints
    self.draft = draft
    self.lockedBy = lockedBy
    self.baseURL = baseURL
    self.settings = settings
    self.settingsProblem = settingsProblem
    self.draftProblem = draftProblem
  }
}
