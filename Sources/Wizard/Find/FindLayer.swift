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
    if list.handle(key, below: editor, page: page(context.room.rows)) {
      list.settle(page: page(context.room.rows))
      return .handled
    }
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      guard hits.indices.contains(list.selection) else { return .handled }
      context.request(hits[list.selection].target.request)
      return .closed
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
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
    let kind = hit.target.kind.rawValue
    let hasKind = width >= 48
    let kindColumn = hasKind ? width - 11 : width
    if hasKind {
      canvas.write(kind, column: kindColumn, row: line, style: isSelected ? style : Style(.muted))
    }
    let matched = Set(hit.positions)
    let title = hit.target.title
    let end = draw(
      title, from: 0, matched, style, Rect(column: 1, row: line, columns: kindColumn - 2, rows: 1), &canvas)
    let start = max(end + 2, hasKind ? min(32, kindColumn / 2) : 0)
    guard start + 4 < kindColumn else { return }
    draw(
      hit.target.detail, from: title.utf8.count + 1, matched, isSelected ? style : Style(.muted),
      Rect(column: start, row: line, columns: kindColumn - 1 - start, rows: 1), &canvas)
  }

  /// Draws a text into a row, what matched underlined, and tells the column behind it.
  @discardableResult
  private func draw(
    _ text: String, from offset: Int, _ matched: Set<Int>, _ style: Style, _ room: Rect,
    _ canvas: inout Canvas
  ) -> Int {
    var column = room.origin.column
    var offset = offset
    let isCut = SafeText.shown(text).columns > room.size.columns
    let end = room.endColumn - (isCut ? canvas.glyphs.ellipsis.columns : 0)
    for character in text {
      let shown = SafeText.shown(String(character))
      guard column + shown.columns <= end else { break }
      let isHit = matched.contains(offset)
      canvas.write(
        shown, column: column, row: room.origin.row,
        style: isHit ? Style(style.role, style.attributes.union(.underline)) : style)
      column += shown.columns
      offset += String(character).utf8.count
    }
    guard isCut else { return column }
    canvas.write(canvas.glyphs.ellipsis, column: column, row: room.origin.row, style: style)
    return column + canvas.glyphs.ellipsis.columns
  }
}
