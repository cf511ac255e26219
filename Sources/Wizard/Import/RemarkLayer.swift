import Importing
import JSONText
import SafeText
import TerminalUI

/// One remark of an import report alone, however long it is.
struct RemarkLayer: Layer {
  private let title: String
  private let paragraphs: [String]
  private var scroll = ScrollState()

  /// Shows a remark on a source of that name.
  init(_ note: ImportNote, of source: String) {
    title = "\(note.severity.rawValue)  \(note.code)"
    let place = note.line.map { "\(source), line \($0)" } ?? source
    let pointer = note.pointer == .root ? "" : "  " + note.pointer.description
    paragraphs = [note.message, note.advice, place + pointer].filter { !$0.isEmpty }.map {
      SafeText.shown($0)
    }
  }

  var hint: String { "To be read only; Esc goes back" }

  var keyBar: [KeyHint] { [KeyHint("PgDn", "More"), KeyHint("Esc", "Back")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if [.named(.escape), .named(.enter), " "].contains(key) { return .closed }
    let count = lines(columns: RemarkLayer.columns(in: context.room.columns)).count
    return scroll.handle(key, count: count, page: context.room.rows - 2) ? .handled : .ignored
  }

  /// The columns of the text on a screen.
  private static func columns(in room: Int) -> Int { max(1, min(room, 78) - 4) }

  private func lines(columns: Int) -> [String] {
    Array(paragraphs.map { $0.wrapped(toColumns: columns) }.joined(separator: [""]))
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let lines = lines(columns: RemarkLayer.columns(in: canvas.size.columns))
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 78), rows: min(canvas.size.rows, lines.count + 2)))
    canvas.popup(frame, title: title, margin: 2) { canvas in
      let visible = scroll.visible(count: lines.count, page: canvas.size.rows)
      for (row, line) in lines[visible].enumerated() {
        canvas.write(line, column: 0, row: row, style: Style(.popup))
      }
      canvas.scrollMarks(visible, of: lines.count)
      canvas.placeCursor(column: 0, row: 0)
    }
  }
}
