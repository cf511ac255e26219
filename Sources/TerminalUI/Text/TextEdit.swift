/// One change of a text: what went and what came at a place.
struct TextEdit: Hashable, Sendable {
  /// How much typing one step of undo takes back, in bytes.
  private static let mostTyped = 20

  /// Where both begin.
  private(set) var start: TextPosition
  /// What went.
  private(set) var removed: String
  /// What came.
  private(set) var inserted: String
  /// Where the cursor stood before.
  let cursor: TextPosition

  init(start: TextPosition, removed: String, inserted: String, cursor: TextPosition) {
    self.start = start
    self.removed = removed
    self.inserted = inserted
    self.cursor = cursor
  }

  /// Where what went ended.
  var removedEnd: TextPosition { start.advanced(over: removed) }

  /// Where what came ends.
  var insertedEnd: TextPosition { start.advanced(over: inserted) }

  /// Takes the next edit over into this one, when both belong to one run of typing or deleting on a line.
  mutating func merge(_ next: TextEdit) -> Bool {
    guard isWithinLine, next.isWithinLine, next.start.row == start.row else { return false }
    if removed.isEmpty, next.removed.isEmpty, inserted.utf8.count < TextEdit.mostTyped,
      next.start == insertedEnd
    {
      inserted += next.inserted
      return true
    }
    guard inserted.isEmpty, next.inserted.isEmpty, removed.utf8.count < TextEdit.mostTyped else {
      return false
    }
    if next.start == start {
      removed += next.removed
      return true
    }
    guard next.removedEnd == start else { return false }
    removed = next.removed + removed
    start = next.start
    return true
  }

  private var isWithinLine: Bool { !removed.utf8.contains(0x0A) && !inserted.utf8.contains(0x0A) }
}
