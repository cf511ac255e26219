/// The undo and redo stacks of a text editor.
struct TextHistory: Hashable, Sendable {
  private var done: [TextEdit] = []
  private var undone: [TextEdit] = []
  private var isOpen = false

  /// Records a change; letters typed or deleted one after the other become one step.
  mutating func record(_ edit: TextEdit, isTyping: Bool) {
    undone = []
    if !(isTyping && isOpen && !done.isEmpty && done[done.count - 1].merge(edit)) { done.append(edit) }
    isOpen = isTyping
  }

  /// Ends the run of typing: what comes next is a step of its own.
  mutating func close() { isOpen = false }

  /// The last change, to take it back.
  mutating func takeDone() -> TextEdit? {
    isOpen = false
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  /// The change that was taken back last, to make it again.
  mutating func takeUndone() -> TextEdit? {
    isOpen = false
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}
