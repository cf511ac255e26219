import SafeText
import TerminalUI

/// The command palette: every command by name, with its key, or why it cannot run now.
struct PaletteLayer: Layer {
  /// One command.
  struct Entry: Sendable {
    let command: WizardCommand
    let title: String
    let key: String
    let disabledReason: String?
  }

  private let entries: [Entry]
  private var editor = LineEditor()
  var list = ListState()

  init(entries: [Entry]) {
    self.entries = entries
    list.setCount(entries.count)
  }

  var isTyping: Bool { true }

  var hint: String { "Type to find, Enter runs the command, Esc closes" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Run"), KeyHint("Esc", "Close")] }

  var shown: [Entry] {
    let query = FuzzyQuery(editor.text)
    guard !query.isEmpty else { return entries }
    let found = entries.enumerated().compactMap { order, entry in
      query.match(FuzzyText(entry.title)).map { (score: $0.score, order: order, entry: entry) }
    }
    return found.sorted { ($0.score, $1.order) > ($1.score, $0.order) }.map(\.entry)
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if list.handle(key, below: editor, page: max(1, context.room.rows - 3)) { return .handled }
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      guard shown.indices.contains(list.selection) else { return .handled }
      let entry = shown[list.selection]
      if let reason = entry.disabledReason {
        context.say("\(entry.title): \(reason)", .warning)
        return .handled
      }
      context.request(.command(entry.command))
      return .closed
    default:
      guard editor.handle(key) else { return .ignored }
      list.setCount(shown.count)
      list.select(0)
    }
    return .handled
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns - 2, 70), rows: min(canvas.size.rows, entries.count + 4)))
    canvas.popup(frame, title: "Commands") { canvas in
      let shown = shown
      let count = "\(shown.count) of \(entries.count)"
      let width = canvas.size.columns
      canvas.write(":", column: 1, row: 0, style: Style(.key))
      canvas.write(count, column: width - count.columns - 1, row: 0, style: Style(.muted))
      if shown.isEmpty { canvas.write("nothing matches", column: 1, row: 1, style: Style(.muted)) }
      for (line, row) in list.visible(page: canvas.size.rows - 1).enumerated() {
        let entry = shown[row]
        let isSelected = row == list.selection
        let right = entry.disabledReason.map { "(" + $0 + ")" } ?? entry.key
        let style = Style(isSelected ? .selection : entry.disabledReason == nil ? .popup : .muted)
        canvas.fill(Rect(column: 0, row: line + 1, columns: width, rows: 1), " ", style: style)
        // A key is never cut, a reason is.
        let title = entry.title.truncated(
          toColumns: max(8, width - (entry.disabledReason == nil ? right.columns : 0) - 4),
          ellipsis: canvas.glyphs.ellipsis)
        canvas.write((isSelected ? ">" : " ") + title, column: 0, row: line + 1, style: style)
        let cut = right.truncated(
          toColumns: max(0, width - title.columns - 4), ellipsis: canvas.glyphs.ellipsis)
        canvas.write(cut, column: width - cut.columns - 1, row: line + 1, style: style)
      }
      editor.draw(
        in: &canvas, column: 3, row: 0, width: width - count.columns - 6, style: Style(.field), focused: true)
    }
  }
}
