import ConnectorModel
import SafeText
import TerminalUI

/// The undo history: every step by name; Enter goes back, or forward, to a step.
struct HistoryLayer: Layer {
  private let titles: [String]
  private let done: Int
  private var list = ListState()

  init(_ workspace: Workspace) {
    let history = workspace.session.history
    done = history.done.count
    titles = ["as it was opened"] + history.done.map(\.title) + history.undone.reversed().map(\.title)
    list.setCount(titles.count)
    list.select(done)
  }

  var hint: String { "Enter goes to the selected step; steps below the mark are undone, not lost" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Go there"), KeyHint("Esc", "Close")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      context.request(.goToHistory(list.selection))
      return .closed
    default: return list.handle(key, page: max(1, context.size.rows - 6)) ? .handled : .ignored
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns - 2, 66), rows: min(canvas.size.rows, titles.count + 2)))
    canvas.box(frame, title: "Undo history")
    let inner = Rect(
      column: frame.origin.column + 1, row: frame.origin.row + 1, columns: frame.size.columns - 2,
      rows: frame.size.rows - 2)
    canvas.region(inner) { canvas in
      for (line, row) in list.visible(page: canvas.size.rows).enumerated() {
        let isSelected = row == list.selection
        let mark = row == done ? "* " : row > done ? "- " : "  "
        let style = Style(isSelected ? .selection : row > done ? .muted : .popup)
        let text = ((isSelected ? ">" : " ") + mark + titles[row]).padded(toColumns: canvas.size.columns)
        canvas.write(text, column: 0, row: line, style: style)
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
    }
  }
}
