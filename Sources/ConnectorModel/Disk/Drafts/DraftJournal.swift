import Glibc
import JSONText

/// The draft of an editing session, written down step by step so that a crash costs at most a second.
///
/// A file of JSON lines in the state folder (0600 in a 0700 folder). Each step is appended with one write, which
/// survives the end of the process; `sync()` makes it survive the end of the machine. Only the session that
/// holds the `FolderLock` keeps one. When an error is thrown the draft is unavailable and editing goes on.
package final class DraftJournal {
  /// Beyond this size a save begins the file anew with the state alone, in bytes.
  static let compactionSize = 4 * 1024 * 1024

  let files: DraftFiles
  let realPath: String
  /// The contents that the records since the last base start from.
  private var saved: [ConnectorFile: [UInt8]]
  private var known: EditHistory
  private var recordedRevision: Int?
  private var writer: DraftWriter?

  /// Prepares the draft of a connector; nothing is written before the first step.
  ///
  /// With `continuing`, a draft that was taken over with `EditSession.restore`, its file goes on; without, or when
  /// the draft's base is not current, a file that is there is replaced at the first step.
  package init(
    for loaded: LoadedConnector, in home: StateHome, continuing draft: RecoveredDraft? = nil
  ) throws(DiskError) {
    files = try DraftFiles(for: loaded.folder, in: home)
    realPath = loaded.folder.realDefinitionPath
    saved = loaded.connector.contents
    known = draft.flatMap { $0.isBaseCurrent ? $0.history : nil } ?? EditHistory()
    guard let draft, draft.isBaseCurrent else { return }
    var writer = try DraftWriter(files.journal, keeping: draft.journalBytes)
    if !draft.hasChanges {
      try files.keep(saved)
      try writer.append(.saved(DraftBase(saved)))
    }
    self.writer = consume writer
  }

  /// Writes down what has happened since the last call: a step, its continuation, undo or redo.
  package func record(_ session: EditSession) throws(DiskError) {
    let history = session.history
    guard session.revision != recordedRevision else { return }
    if let record = DraftJournal.record(from: known, to: history) {
      try append(record)
    } else if history.done != known.done || history.undone != known.undone {
      try append(state(of: session))
    }
    known = history
    recordedRevision = session.revision
  }

  /// Notes that files were saved: those that the session knows as saved, and as what it knows them.
  ///
  /// What was changed while they were written, or could not be written, stays in the draft.
  package func recordSaved(_ session: EditSession) throws(DiskError) {
    var onDisk: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { onDisk[file] = session.saved(file) }
    try record(session)
    guard writer != nil else {
      saved = onDisk
      return
    }
    try files.keep(onDisk)
    saved = onDisk
    if (writer?.size ?? 0) > DraftJournal.compactionSize {
      try begin()
      try append(state(of: session))
    } else {
      try append(.saved(DraftBase(onDisk)))
      if session.connector.contents != onDisk { try append(state(of: session)) }
    }
  }

  /// Brings what was written to the disk, at most once a second unless forced, as before the process ends.
  package func sync(isForced: Bool = false) throws(DiskError) { try writer?.sync(isForced: isForced) }

  /// Removes the draft: the user does not want it.
  package func discard() {
    writer = nil
    known = EditHistory()
    files.remove()
  }

  /// Removes the draft of a connector without opening it.
  package static func discard(for folder: ConnectorFolder, in home: StateHome) throws(DiskError) {
    try DraftFiles(for: folder, in: home).remove()
  }

  /// Puts a draft that cannot be read where the next one does not replace it; tells where.
  package static func putAside(for folder: ConnectorFolder, in home: StateHome) throws(DiskError) -> String {
    try DraftFiles(for: folder, in: home).putAside(.unreadable)
  }

  /// Leaves the draft of an earlier session for the next opening of the connector, and begins one of its own.
  package func leaveForLater() throws(DiskError) {
    writer = nil
    known = EditHistory()
    _ = try files.putAside(.later)
  }

  /// Makes a draft that was left for later the one that a search finds, unless there is a newer one; true where it did.
  ///
  /// With `replacing` a newer one goes: one without changes, which only brings its undo history.
  @discardableResult
  package static func takeUpLater(
    for folder: ConnectorFolder, in home: StateHome, replacing: Bool = false
  ) throws(DiskError) -> Bool {
    try DraftFiles(for: folder, in: home).takeUpLater(replacing: replacing)
  }

  private func append(_ record: DraftRecord) throws(DiskError) {
    if writer == nil {
      try files.keep(saved)
      try begin()
    }
    try writer?.append(record)
  }

  private func begin() throws(DiskError) {
    writer = nil
    unlink(files.journal)
    var fresh = try DraftWriter(files.journal, keeping: 0)
    try fresh.append(.begun(path: realPath, FolderIdentity(folderOf: realPath), DraftBase(saved)))
    writer = consume fresh
  }

  private func state(of session: EditSession) -> DraftRecord {
    let contents = session.connector.contents
    let states = ConnectorFile.allCases.compactMap { file -> DraftRecord.FileState? in
      guard contents[file] != saved[file] else { return nil }
      guard let now = contents[file] else { return DraftRecord.FileState(file: file, change: nil) }
      let change = TextChange.difference(from: saved[file] ?? [], to: now) ?? TextChange([])
      return DraftRecord.FileState(file: file, change: change)
    }
    return .state(states, done: session.history.done, undone: session.history.undone)
  }
}
