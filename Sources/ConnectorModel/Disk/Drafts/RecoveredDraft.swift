import Glibc

/// What an earlier session left of a connector: contents that were not saved, and the undo history.
package struct RecoveredDraft: Sendable {
  /// The contents it had reached; a file that is missing here did not exist.
  package let contents: [ConnectorFile: [UInt8]]
  /// Its undo history, which fits the contents.
  package let history: EditHistory
  /// How many steps were made since the last save.
  package let editCount: Int
  /// When the last of them was written down, in seconds since 1970.
  package let lastWritten: Int
  /// Whether the files on disk are still those the draft was made on.
  ///
  /// If they are, `EditSession.restore` takes the draft over with its history. If not, the draft is to be shown
  /// beside the files; `edit(on:)` puts its contents in their place as one undo step.
  package let isBaseCurrent: Bool
  /// Whether the contents differ from the files on disk; a draft without changes only brings its history.
  package let hasChanges: Bool
  let journalBytes: Int

  /// How long ago the last step was written down, in seconds; never negative, whatever the clock does.
  package var secondsSinceWritten: Int { max(0, time(nil) - lastWritten) }

  /// The edit that puts the contents of the draft in the place of the connector's.
  package func edit(on connector: Connector) -> ConnectorEdit {
    let steps = ConnectorFile.allCases.compactMap { file in
      contents[file].flatMap { $0 == connector[file].bytes ? nil : ConnectorEdit.Step.text(file, $0) }
    }
    return ConnectorEdit(title: "Restore the draft", steps: steps)
  }
}

extension EditSession {
  /// Goes on where the session that left a draft has stopped; for drafts whose base is current.
  package mutating func restore(_ draft: RecoveredDraft) {
    restore(draft.contents.mapValues { FileContent($0) }, history: draft.history)
  }
}
