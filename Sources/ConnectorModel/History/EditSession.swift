/// A connector that is being edited: its content, the history, and what of it is saved.
package struct EditSession: Sendable {
  /// The connector as it is now.
  package private(set) var connector: Connector
  /// What can be undone and redone.
  package private(set) var history: EditHistory
  /// A number that grows with every change, to tell whether something computed is still current.
  package private(set) var revision = 0
  /// The last sign-in of each kind that gave way to another kind in this session.
  package private(set) var formerSignIns: [SecurityKind: FormerSignIn] = [:]
  private var savedBytes: [ConnectorFile: [UInt8]]

  /// Starts editing what was loaded.
  package init(_ connector: Connector, history: EditHistory = EditHistory()) {
    self.connector = connector
    self.history = history
    savedBytes = [:]
    for file in ConnectorFile.allCases { savedBytes[file] = connector[file].bytes }
  }

  /// Carries out an edit; on an error nothing has happened.
  ///
  /// False when the edit changes no byte.
  @discardableResult
  package mutating func perform(_ edit: ConnectorEdit) throws(ConnectorEditError) -> Bool {
    // Typing never changes the kind, so it does not pay for the question.
    let before = edit.coalescingKey == nil ? connector : nil
    let changes = try edit.apply(to: &connector)
    guard !changes.isEmpty else { return false }
    if let before, let former = FormerSignIn(from: before, to: connector) {
      for kind in formerSignIns.keys { formerSignIns[kind]?.follow(from: before, to: connector) }
      formerSignIns[former.kind] = former
    }
    history.record(edit, changes)
    revision += 1
    return true
  }

  /// Takes the last step back and tells its title; nil when there is none.
  package mutating func undo() -> String? {
    guard let entry = history.takeLastDone() else { return nil }
    for change in entry.changes.reversed() { change.undo(on: &connector) }
    revision += 1
    return entry.title
  }

  /// Makes the last undone step again and tells its title; nil when there is none.
  package mutating func redo() -> String? {
    guard let entry = history.takeLastUndone() else { return nil }
    for change in entry.changes { change.redo(on: &connector) }
    revision += 1
    return entry.title
  }

  /// Ends the running undo step of typing.
  package mutating func closeUndoStep() { history.close() }

  /// Whether a file differs from what was loaded or saved last.
  package func isModified(_ file: ConnectorFile) -> Bool { connector[file].bytes != savedBytes[file] }

  /// Whether any file differs from what was loaded or saved last.
  package var isModified: Bool { ConnectorFile.allCases.contains { isModified($0) } }

  /// The files that differ from what was loaded or saved last.
  package var modifiedFiles: [ConnectorFile] { ConnectorFile.allCases.filter { isModified($0) } }

  /// What a file was when it was loaded or saved last; nil when there was none.
  package func saved(_ file: ConnectorFile) -> [UInt8]? { savedBytes[file] }

  /// Remembers bytes as the ones on disk.
  package mutating func markSaved(_ file: ConnectorFile, bytes: [UInt8]) { savedBytes[file] = bytes }

  /// Goes on from contents that an earlier session had reached and did not save, with its history.
  ///
  /// A file that is missing in `contents` does not exist; what is saved stays what was loaded.
  package mutating func restore(_ contents: [ConnectorFile: FileContent], history: EditHistory) {
    for file in ConnectorFile.allCases { connector[file] = contents[file] ?? .missing }
    self.history = history
    revision += 1
  }

  /// Tells what is known of the files beside the two.
  package mutating func setCompanions(_ companions: Companions) {
    guard companions != connector.companions else { return }
    connector.companions = companions
    revision += 1
  }
}
