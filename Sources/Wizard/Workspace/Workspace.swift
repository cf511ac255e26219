package import ConnectorModel
package import JSONText
package import Validation

/// The connector that is open in the wizard, with everything known of it.
package struct Workspace: Sendable {
  /// Where the files stand; nil while the connector has no folder.
  package private(set) var folder: ConnectorFolder?
  /// The content and its history.
  package private(set) var session: EditSession
  /// The findings of the latest check.
  package private(set) var findings = FindingList()
  /// The revision the findings belong to.
  package private(set) var checkedRevision = -1
  /// How the connector is checked.
  package var settings: CheckSettings
  /// What the service said of single places when the connector was sent last, and what stood there then.
  private var remarks: [(finding: Finding, text: ArraySlice<UInt8>?)] = []
  /// What the check found.
  private var checked: [Finding] = []
  /// How the findings were made.
  private var checkedSettings: CheckSettings?
  /// How often findings were taken over.
  package private(set) var checkCount = 0
  /// What the files were when they were read or saved last.
  package private(set) var fingerprints: [ConnectorFile: Fingerprint]
  /// What the list of findings was limited to when it was left for one of them.
  var findingFilter = FindingFilter()
  /// Files that somebody else has changed on disk since.
  package var changedOnDisk: Set<ConnectorFile> = []
  /// Those of them that the last look at the disk found.
  package internal(set) var foundOnDisk: Set<ConnectorFile> = []
  /// Those of them that are no longer there, which saving writes again though they were not changed here.
  package var missingOnDisk: Set<ConnectorFile> = []
  /// The path of the definition since its folder was renamed or moved; nil while it is where it was.
  package var movedPath: String?
  /// Who holds the connector, when it is open read-only for that reason.
  package let lockedBy: String?
  /// Whether the session that held the connector has ended since.
  var isLockFree = false
  /// Whether nothing may be changed.
  package let isReadOnly: Bool
  /// Where calls go instead of the connector's host.
  package let baseURL: String?
  /// Why drafts are off, when they are.
  package var draftsOff: String?

  /// Opens what was read.
  package init(_ opened: OpenedConnector, isReadOnly: Bool = false) {
    folder = opened.folder
    session = EditSession(opened.connector)
    fingerprints = opened.fingerprints
    lockedBy = opened.lockedBy
    self.isReadOnly = isReadOnly || opened.lockedBy != nil
    baseURL = opened.baseURL
    settings = opened.settings
  }

  /// The connector as it is now.
  package var connector: Connector { session.connector }

  /// The name people know the connector by.
  package var title: String {
    if let title = connector.definition?.title, !title.isEmpty { return title }
    guard let folder else { return "Untitled connector" }
    return folder.path.split(separator: "/").last.map(String.init) ?? folder.path
  }

  /// Whether the findings belong to the connector as it is now.
  package var isChecked: Bool { checkedRevision == session.revision && checkedSettings == settings }

  /// Carries out an edit; false when it changes nothing.
  package mutating func perform(_ edit: ConnectorEdit) throws(ConnectorEditError) -> Bool {
    if let readOnlyReason { throw .refused(readOnlyReason) }
    return try session.perform(edit)
  }

  /// Why nothing can be changed, and what can be done; nil where it can.
  ///
  /// It comes with every letter that is refused, so it does not say again who has the connector, as opening does.
  var readOnlyReason: String? {
    guard isReadOnly else { return nil }
    return isLockFree
      ? "the other session has ended; F9, Reload, opens the connector for changes"
      : "the connector is open read-only; F9, Save a copy, makes one to change"
  }

  /// Takes the last step back and tells its title.
  package mutating func undo() -> String? { isReadOnly ? nil : session.undo() }

  /// Makes the last undone step again and tells its title.
  package mutating func redo() -> String? { isReadOnly ? nil : session.redo() }

  /// Ends the running undo step of typing.
  package mutating func closeUndoStep() { session.closeUndoStep() }

  /// Puts back the unsaved steps of an earlier session.
  package mutating func restore(_ draft: RecoveredDraft) { session.restore(draft) }

  /// Takes the findings of a check over.
  package mutating func setFindings(_ list: [Finding], revision: Int) {
    checked = list
    // What was changed since is no longer what the service spoke of.
    let connector = connector
    remarks.removeAll { $0.text != connector.value(at: $0.finding.place)?.source }
    findings = FindingList(remarks.map(\.finding) + list)
    checkedRevision = revision
    checkedSettings = settings
    checkCount += 1
  }

  /// Takes over what the service says of single places, in the place of what it said before.
  package mutating func setRemarks(_ list: [Finding]) {
    remarks = list.map { ($0, connector.value(at: $0.place)?.source) }
    findings = FindingList(list + checked)
    checkCount += 1
  }

  /// Goes on with the steps of a session that began elsewhere; false where the files are not what that one had saved, so
  /// that its contents replace them as one step, and saving asks first.
  mutating func carryOn(_ other: EditSession) -> Bool {
    let isBase = ConnectorFile.allCases.allSatisfy { connector[$0].bytes == other.saved($0) }
    guard !isBase else {
      let companions = connector.companions
      session = other
      session.setCompanions(companions)
      return true
    }
    let steps = other.modifiedFiles.compactMap { file in
      other.connector[file].bytes.map { ConnectorEdit.Step.text(file, $0) }
    }
    _ = try? session.perform(ConnectorEdit(title: "Take the changes along", steps: steps))
    changedOnDisk.formUnion(session.modifiedFiles)
    return false
  }

  /// Remembers what was written to disk.
  package mutating func markSaved(_ file: ConnectorFile, bytes: [UInt8], _ fingerprint: Fingerprint) {
    session.markSaved(file, bytes: bytes)
    fingerprints[file] = fingerprint
    changedOnDisk.remove(file)
    missingOnDisk.remove(file)
    movedPath = nil
  }

  /// Takes over what stands beside the two files.
  package mutating func setCompanions(_ companions: Companions) { session.setCompanions(companions) }

  /// The line and column of a place, counted from 1.
  package func position(of place: Place) -> SourcePosition? {
    guard let value = connector.value(at: place) else { return nil }
    let offset = value.keyRange?.lowerBound ?? value.range.lowerBound
    return connector[place.file].bytes.map { LineIndex($0).position(of: offset) }
  }
}
