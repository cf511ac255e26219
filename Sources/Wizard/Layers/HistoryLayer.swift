import ConnectorModel
import JSONText
import SafeText
import TerminalUI

/// The undo history: every step by name; Enter goes back, or forward, to a step.
struct HistoryLayer: Layer {
  private let titles: [String]
  private let done: Int
  private let session: EditSession
  private var list = ListState()
  /// What the selected step changed, in lines.
  private var lines: [UnifiedDifference.Line] = []

  init(_ workspace: Workspace) {
    session = workspace.session
    let history = workspace.session.history
    done = history.done.count
    titles = ["as it was opened"] + history.done.map(\.title) + history.undone.reversed().map(\.title)
    list.setCount(titles.count)
    list.select(done)
    compare()
  }

  /// Walks a copy to the selected step and looks at what it changed.
  private mutating func compare() {
    lines = []
    guard list.selection > 0 else { return }
    var walk = session
    while walk.history.done.count > list.selection { if walk.undo() == nil { return } }
    while walk.history.done.count < list.selection { if walk.redo() == nil { return } }
    let after = walk.connector
    guard walk.undo() != nil else { return }
    for file in ConnectorFile.allCases {
      let difference = UnifiedDifference(
        path: file.standardName, from: walk.connector[file].bytes, to: after[file].bytes ?? [])
      lines += difference.lines.filter { $0.mark == .removed || $0.mark == .added }
    }
  }

  var hint: String { "Enter goes to the selected step; steps below the mark are undone, not lost" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Go there"), KeyHint("Esc", "Close")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      context.request(.goToHistory(list.selection))
      return .closed
    default:
      guard list.handle(key, page: max(1, context.size.rows / 2)) else { return .ignored }
      compare()
      return .handled
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let size = canvas.size
    let needed = titles.count + 3 + min(lines.count, 12)
    let frame = canvas.bounds.centred(
      Size(columns: min(size.columns - 2, 76), rows: min(size.rows, max(needed, 5))))
    canvas.box(frame, title: "Undo history")
    let inner = Rect(
      column: frame.origin.column + 1, row: frame.origin.row + 1, columns: frame.size.columns - 2,
      rows: frame.size.rows - 2)
    canvas.region(inner) { canvas in
      // The steps get what they need, but always leave a third for what the selected one changed.
      let below = lines.isEmpty ? 0 : min(lines.count, max(2, canvas.size.rows / 3)) + 1
      let room = max(1, canvas.size.rows - below)
      for (line, row) in list.visible(page: room).enumerated() {
        let isSelected = row == list.selection
        let mark = row == done ? "* " : row > done ? "- " : "  "
        let style = Style(isSelected ? .selection : row > done ? .muted : .popup)
        let text = ((isSelected ? ">" : " ") + mark + titles[row]).padded(toColumns: canvas.size.columns)
        canvas.write(text, column: 0, row: line, style: style)
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      guard below > 0 else { return }
      let start = min(room, titles.count)
      canvas.rule(row: start, title: "What the step changed")
      for (line, difference) in lines.prefix(canvas.size.rows - start - 1).enumerated() {
        let text =
          SafeText.shown(bytes: difference.bytes.prefix(1))
          + SafeText.shown(
            bytes: difference.bytes.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }.dropLast().prefix(400))
        canvas.write(text, column: 1, row: start + 1 + line, style: Style(difference.mark.role))
      }
    }
  }
}
