import SafeText
import TerminalUI

/// Find anything: what is typed narrows everything there is to jump to, the best match first.
struct FindLayer: Layer {
  private let index: FindIndex
  private(set) var hits: [FindIndex.Hit]
  private var editor = LineEditor()
  var list = ListState()

  init(_ index: FindIndex) {
    self.index = index
    hits = index.hits("")
    list.setCount(hits.count)
  }

  var isTyping: Bool { true }

  var hint: String {
    "@ operations  . parameters  # definitions  % policies  ! findings  > commands"
  }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Go there"), KeyHint("Esc", "Close")] }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Find anything",
      lines: [
        "Letters match in order, best in one run and at the beginning of words; several words must all match.",
        "Capitals match only capitals. A sign in front narrows the search: " + hint,
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      guard hits.indices.contains(list.selection) else { return .handled }
      context.request(hits[list.selection].target.request)
      return .closed
    case .named(.up), .named(.down), .named(.pageUp), .named(.pageDown):
      _ = list.handle(key, page: page(context.room.rows))
      list.settle(page: page(context.room.rows))
    default:
      let before = editor.text
      guard editor.handle(key) else { return .ignored }
      guard editor.text != before else { return .handled }
      hits = index.hits(editor.text)
      list.setCount(hits.count)
      list.select(0)
      list.settle(page: page(context.room.rows))
    }
    return .handled
  }

  private func page(_ rows: Int) -> Int { max(1, rows - 3) }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns - 2, 96), rows: canvas.size.rows))
    canvas.popup(frame, title: "Find anything") { canvas in
      let count = hits.count < FindIndex.most ? "\(hits.count) found" : "many found"
      let width = canvas.size.columns
      canvas.write("/", column: 1, row: 0, style: Style(.key))
      canvas.write(count, column: width - count.columns - 1, row: 0, style: Style(.muted))
      for (line, row) in list.visible(page: canvas.size.rows - 1).enumerated() {
        draw(hits[row], isSelected: row == list.selection, at: line + 1, in: &canvas)
      }
      if hits.isEmpty { canvas.write("nothing matches", column: 2, row: 1, style: Style(.muted)) }
      editor.draw(
        in: &canvas, column: 3, row: 0, width: width - count.columns - 6, style: Style(.field), focused: true)
    }
  }

  private func draw(_ hit: FindIndex.Hit, isSelected: Bool, at line: Int, in canvas: inout Canvas) {
    let width = canvas.size.columns
    let style = Style(isSelected ? .selection : .popup)
    canvas.fill(Rect(column: 0, row: line, columns: width, rows: 1), " ", style: style)
    let kind = hit.target.kind.rawValue
    let kindColumn = width >= 60 ? width - 11 : width
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
    let matched = Set(hit.positions)
    var column = 1
    var offset = 0
    for (part, text) in [hit.target.title, hit.target.detail].enumerated() {
      if part == 1 {
        column = max(column + 2, width >= 60 ? 32 : 0)
        offset = hit.target.title.utf8.count + 1
      }
      for character in text {
        let shown = SafeText.shown(String(character))
        guard column + shown.columns <= kindColumn - 1 else { break }
        let isHit = matched.contains(offset)
        let plain = part == 1 && !isSelected ? Style(.muted) : style
        canvas.write(
          shown, column: column, row: line,
          style: isHit ? Style(plain.role, plain.attributes.union(.underline)) : plain)
        column += shown.columns
        offset += String(character).utf8.count
      }
    }
    if width >= 60 {
      canvas.write(kind, column: kindColumn, row: line, style: isSelected ? style : Style(.muted))
    }
  }
}
