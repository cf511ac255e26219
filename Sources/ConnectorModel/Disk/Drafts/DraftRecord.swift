import JSONText

/// One line of a draft: what has happened in the session, so that replaying all lines leads to where it was.
enum DraftRecord: Hashable, Sendable {
  /// The first line: whose draft it is, in which folder, and which contents it starts from.
  case begun(path: String, FolderIdentity?, DraftBase)
  /// An undo step was made.
  case did(HistoryEntry)
  /// More changes joined the last step.
  case joined([FileChange])
  case undone
  case redone
  /// The files were saved with these contents; what follows starts from them.
  case saved(DraftBase)
  /// The whole state, relative to the contents saved last: for whatever the other records cannot say.
  case state([FileState], done: [HistoryEntry], undone: [HistoryEntry])

  /// How a file differs from what was saved last.
  struct FileState: Hashable, Sendable {
    let file: ConnectorFile
    /// Nil when there is no such file any more.
    let change: TextChange?
  }
}
