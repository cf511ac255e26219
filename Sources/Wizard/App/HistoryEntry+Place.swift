import ConnectorModel
import JSONText

extension HistoryEntry {
  /// Where its first change stands in a connector that it has just been undone or made again in; nil where that is no
  /// JSON.
  func changedPlace(isUndo: Bool, in connector: Connector) -> Place? {
    guard let change = changes.first, let document = connector[change.file].document,
      let edit = (isUndo ? change.backward.last : change.forward.last)?.edits.first
    else { return nil }
    let start = edit.range.lowerBound
    let value = document.value(beginningIn: start..<start + max(1, edit.replacement.count))
    return Place(change.file, value.pointer)
  }
}
