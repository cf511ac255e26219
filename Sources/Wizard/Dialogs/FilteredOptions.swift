import SafeText
import TerminalUI

/// The values of a pop-up list: typing filters them, and one row is selected.
struct FilteredOptions: Sendable {
  /// All of them.
  let all: [FieldOption]
  /// What was typed.
  private(set) var filter = ""
  /// The selection among those that are shown.
  var list = ListState()

  /// Begins with all of them, one selected.
  init(_ all: [FieldOption], selecting position: Int?) {
    self.all = all
    list.setCount(all.count)
    list.select(position ?? 0)
  }

  /// Those whose label has what was typed, first those that begin with it.
  var shown: [FieldOption] {
    guard !filter.isEmpty else { return all }
    let typed = filter.lowercased()
    let fitting = all.filter { $0.label.lowercased().contains(typed) }
    let first = fitting.filter { $0.label.lowercased().hasPrefix(typed) }
    return first + fitting.filter { !$0.label.lowercased().hasPrefix(typed) }
  }

  /// The one that is selected, nil where nothing is left.
  var selected: FieldOption? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }

  /// Takes a key that filters or moves; false for any other.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    switch key {
    case .character(let character): type(filter + String(character))
    case .named(.backspace), .control("h"): type(String(filter.dropLast()))
    case .control("u"): type("")
    default: return list.handle(key, page: min(all.count, rows - 3))
    }
    return true
  }

  private mutating func type(_ text: String) {
    filter = text
    list.setCount(shown.count)
    list.select(0)
  }

  /// Draws them under a title, each behind its `head`, with a line at the foot.
  func draw(
    in canvas: inout Canvas, title: String, narrowest: Int, foot: String,
    head: (Canvas, Int, FieldOption) -> String
  ) {
    let shown = shown
    let widest = all.map { head(canvas, 0, $0).columns + $0.label.columns }.max() ?? 0
    let width = min(canvas.size.columns - 2, max(narrowest, widest + 7, title.columns + 6))
    let frame = canvas.bounds.centred(
      Size(columns: width, rows: max(4, min(canvas.size.rows, all.count + 3))))
    canvas.popup(frame, title: title) { canvas in
      for (line, row) in list.visible(page: canvas.size.rows - 1).enumerated() {
        let isSelected = row == list.selection
        let text = (isSelected ? ">" : " ") + head(canvas, row, shown[row]) + " " + shown[row].label
        let style = isSelected ? Style(.selection) : Style(.popup)
        canvas.write(text.padded(toColumns: canvas.size.columns), column: 0, row: line, style: style)
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      canvas.write(foot, column: 0, row: canvas.size.rows - 1, style: Style(.muted))
    }
  }
}
