/// The undo and redo stacks of a connector: inverse edits, never copies of the documents.
package struct EditHistory: Sendable {
  /// How many letters one undo step of typing holds at most.
  package static let longestTyping = 20

  /// The steps that can be undone, the latest last.
  package private(set) var done: [HistoryEntry] = []
  /// The steps that can be redone, the next one last.
  package private(set) var undone: [HistoryEntry] = []
  private var isOpen = false

  /// Starts with nothing to undo.
  package init() {}

  /// Starts from steps that an earlier session recorded.
  package init(done: [HistoryEntry], undone: [HistoryEntry] = []) {
    self.done = done
    self.undone = undone
  }

  mutating func record(_ edit: ConnectorEdit, _ changes: [FileChange]) {
    undone = []
    if isOpen, let key = edit.coalescingKey, let last = done.last, last.coalescingKey == key,
      last.editCount < EditHistory.longestTyping
    {
      done[done.count - 1].join(changes)
    } else {
      done.append(HistoryEntry(title: edit.title, coalescingKey: edit.coalescingKey, changes: changes))
    }
    isOpen = edit.coalescingKey != nil
  }

  /// Ends the running undo step: a pause, another field.
  package mutating func close() { isOpen = false }

  mutating func takeLastDone() -> HistoryEntry? {
    isOpen = false
    guard let entry = done.popLast() else { return nil }
    undone.append(entry)
    return entry
  }

  mutating func takeLastUndone() -> HistoryEntry? {
    isOpen = false
    guard let entry = undone.popLast() else { return nil }
    done.append(entry)
    return entry
  }
}
