/// One undo step.
package struct HistoryEntry: Hashable, Sendable {
  /// What the step did.
  package let title: String
  /// The key under which further edits join the step while it is open.
  package let coalescingKey: String?
  /// The changes of the files, in order.
  package private(set) var changes: [FileChange]
  /// How many edits were joined.
  package private(set) var editCount = 1

  /// Makes a step.
  package init(title: String, coalescingKey: String?, changes: [FileChange]) {
    self.title = title
    self.coalescingKey = coalescingKey
    self.changes = changes
  }

  mutating func join(_ more: [FileChange]) {
    changes += more
    editCount += 1
  }
}
