extension DraftJournal {
  /// The one record that leads from one history to the next; nil when they are equal or more has happened.
  static func record(from old: EditHistory, to new: EditHistory) -> DraftRecord? {
    let grown = new.done.count - old.done.count
    let oldLast = old.done.last
    switch (grown, new.undone.count - old.undone.count) {
    case (1, -1) where !old.undone.isEmpty && old.undone.last == new.done.last: return .redone
    case (1, _) where new.undone.isEmpty: return new.done.last.map { .did($0) }
    case (-1, 1) where oldLast != nil && oldLast == new.undone.last: return .undone
    case (0, _) where new.undone.isEmpty && old.undone.isEmpty:
      guard let oldLast, let newLast = new.done.last, newLast.changes.count > oldLast.changes.count,
        newLast.title == oldLast.title, newLast.coalescingKey == oldLast.coalescingKey,
        Array(newLast.changes.prefix(oldLast.changes.count)) == oldLast.changes
      else { return nil }
      return .joined(Array(newLast.changes.dropFirst(oldLast.changes.count)))
    default: return nil
    }
  }
}
