import JSONText

/// The replaying of a draft's records: symbolically up to the last save, on the saved contents from there.
struct DraftReplay {
  /// The contents reached; a file that is missing here does not exist.
  private(set) var contents: [ConnectorFile: [UInt8]]
  private(set) var done: [HistoryEntry] = []
  private(set) var undone: [HistoryEntry] = []
  /// How many steps were made, undone or redone since the last save.
  private(set) var steps = 0

  /// Replays records on the contents that the last of their bases describes.
  ///
  /// Nil when they do not fit together. `lastBase` is the position of the record after which contents count.
  init?(_ records: ArraySlice<DraftRecord>, lastBase: Int, contents: [ConnectorFile: [UInt8]]) {
    self.contents = contents
    for (position, record) in zip(records.indices, records) {
      guard replay(record, isBeforeBase: position < lastBase, saved: contents) else { return nil }
    }
    trim()
  }

  private mutating func replay(
    _ record: DraftRecord, isBeforeBase: Bool, saved: [ConnectorFile: [UInt8]]
  ) -> Bool {
    switch record {
    case .begun, .saved: steps = 0
    case .did(let entry):
      guard isBeforeBase || redo(entry.changes) else { return false }
      done.append(entry)
      undone = []
      steps += 1
    case .joined(let changes):
      guard !done.isEmpty, isBeforeBase || redo(changes) else { return false }
      done[done.count - 1].join(changes)
    case .undone:
      guard let entry = done.popLast(), isBeforeBase || undo(entry.changes) else { return false }
      undone.append(entry)
      steps += 1
    case .redone:
      guard let entry = undone.popLast(), isBeforeBase || redo(entry.changes) else { return false }
      done.append(entry)
      steps += 1
    case .state(let files, let done, let undone):
      guard isBeforeBase || restore(files, saved) else { return false }
      self.done = done
      self.undone = undone
      steps += 1
    }
    return true
  }

  private mutating func redo(_ changes: [FileChange]) -> Bool {
    for change in changes {
      guard let bytes = change.redone(on: contents[change.file]) else { return false }
      contents[change.file] = bytes
    }
    return true
  }

  private mutating func undo(_ changes: [FileChange]) -> Bool {
    for change in changes.reversed() {
      if change.makesFile {
        contents[change.file] = nil
      } else {
        guard let bytes = change.undone(on: contents[change.file]) else { return false }
        contents[change.file] = bytes
      }
    }
    return true
  }

  private mutating func restore(
    _ files: [DraftRecord.FileState], _ saved: [ConnectorFile: [UInt8]]
  ) -> Bool {
    contents = saved
    for state in files {
      guard let change = state.change else {
        contents[state.file] = nil
        continue
      }
      let old = saved[state.file] ?? []
      guard change.size(after: old.count) != nil else { return false }
      contents[state.file] = change.applied(to: old)
    }
    return true
  }

  /// Drops the steps that could not be undone or redone on the contents, so that no step can ever fail.
  private mutating func trim() {
    var sizes = contents.mapValues(\.count)
    let keptDone = done.reversed().prefix { entry in
      entry.changes.reversed().allSatisfy { change in
        sizes[change.file] = change.size(before: sizes[change.file] ?? 0)
        return sizes[change.file] != nil
      }
    }
    done = keptDone.reversed()
    sizes = contents.mapValues(\.count)
    let keptUndone = undone.reversed().prefix { entry in
      entry.changes.allSatisfy { change in
        sizes[change.file] = change.size(after: sizes[change.file] ?? 0)
        return sizes[change.file] != nil
      }
    }
    undone = keptUndone.reversed()
  }
}
