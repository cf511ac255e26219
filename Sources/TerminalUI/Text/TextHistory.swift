/// The undo and redo stacks of a text editor: lines before and after each change.
struct TextHistory: Hashable, Sendable {
  /// One change of some lines.
  struct Step: Hashable, Sendable {
    let row: Int
    let before: [String]
    var after: [String]
    let cursor: Position
    var letters: Int
  }

  private var done: [Step] = []
  private var undone: [Step] = []
  private var isOpen = false

  /// Records a change; letters typed one after the other into a line become one step of at most twenty.
  mutating func record(row: Int, before: [String], after: [String], cursor: Position, isTyping: Bool) {
    undone = []
    if isTyping, isOpen, let last = done.last, last.row == row, last.letters < 20, last.after == before {
      done[done.count - 1].after = after
      done[done.count - 1].letters += 1
    } else {
      done.append(Step(row: row, before: before, after: after, cursor: cursor, letters: 1))
    }
    isOpen = isTyping
  }

  mutating func takeDone() -> Step? {
    isOpen = false
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  mutating func takeUndone() -> Step? {
    isOpen = false
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}
