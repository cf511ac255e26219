import SafeText
import TerminalUI

/// A list of things with long names to choose one from: two lines for each, so that no ID is cut; typing filters.
struct PickLayer: Layer {
  /// One thing.
  struct Entry: Hashable, Sendable {
    let value: String
    let title: String
    /// What stands at the right of the title.
    let side: String
    let detail: String

    func holds(_ wanted: String) -> Bool {
      [title, side, detail].contains { $0.lowercased().contains(wanted) }
    }
  }

  let title: String
  private let entries: [Entry]
  /// What is asked for anew by F5.
  private let kind: String
  private let choose: @Sendable (String) -> AppRequest
  private var filter = LineEditor()
  var list = ListState()
  private(set) var shown: [Entry]

  init(
    title: String, entries: [Entry], selected: String, kind: String,
    choose: @escaping @Sendable (String) -> AppRequest
  ) {
    self.title = title
    self.entries = entries
    self.kind = kind
    self.choose = choose
    shown = entries
    list.setCount(entries.count)
    list.select(entries.firstIndex { $0.value == selected } ?? 0)
  }

  var isTyping: Bool { true }

  var hint: String {
    let what = kind == "environments" ? "name or ID" : "name, ID or author"
    return "Type to filter by \(what); Enter takes it, F5 asks again"
  }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Take it"), KeyHint("F5", "Ask again"), KeyHint("Esc", "Cancel")]
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    let page = max(1, (context.room.rows - 3) / 2)
    if list.handle(key, below: filter, page: page) { return .handled }
    switch key {
    case .named(.escape): return .closed
    case .function(5):
      context.request(.input("refresh", kind))
      return .closed
    case .named(.enter):
      guard shown.indices.contains(list.selection) else { return .handled }
      context.request(choose(shown[list.selection].value))
      return .closed
    default:
      let before = filter.text
      guard filter.handle(key) else { return .ignored }
      if filter.text != before { narrow() }
    }
    return .handled
  }

  private mutating func narrow() {
    let wanted = filter.text.lowercased()
    shown = wanted.isEmpty ? entries : entries.filter { $0.holds(wanted) }
    list.setCount(shown.count)
    list.select(0)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(
        columns: min(canvas.size.columns, 96), rows: max(5, min(canvas.size.rows, entries.count * 2 + 3))))
    canvas.box(frame, title: title)
    canvas.region(frame.inset(columns: 2, rows: 1)) { canvas in
      drawFilter(in: &canvas)
      for (place, row) in list.visible(page: max(1, (canvas.size.rows - 1) / 2)).enumerated() {
        draw(shown[row], at: 1 + place * 2, isSelected: row == list.selection, in: &canvas)
      }
    }
  }

  private func drawFilter(in canvas: inout Canvas) {
    let count = "\(shown.count) of \(entries.count)"
    canvas.write("/", column: 0, row: 0, style: Style(.key))
    canvas.write(count, column: canvas.size.columns - count.columns, row: 0, style: Style(.muted))
    filter.draw(
      in: &canvas, column: 1, row: 0, width: max(4, canvas.size.columns - count.columns - 3),
      style: Style(.field), focused: true)
  }

  private func draw(_ entry: Entry, at row: Int, isSelected: Bool, in canvas: inout Canvas) {
    let width = canvas.size.columns
    let style = Style(isSelected ? .selection : .popup)
    let side = entry.side.truncated(toColumns: width / 2, ellipsis: canvas.glyphs.ellipsis)
    let room = max(8, width - side.columns - 4)
    canvas.fill(Rect(column: 0, row: row, columns: width, rows: 1), " ", style: style)
    canvas.write(
      (isSelected ? "> " : "  ") + entry.title.truncated(toColumns: room, ellipsis: canvas.glyphs.ellipsis),
      column: 0, row: row, style: style)
    canvas.write(side, column: width - side.columns, row: row, style: style)
    // IDs differ at their ends, so a long one loses its middle.
    let detail = SafeText.shown(entry.detail).truncatedInMiddle(
      toColumns: width - 4, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(detail, column: 4, row: row + 1, style: Style(.muted))
  }
}
