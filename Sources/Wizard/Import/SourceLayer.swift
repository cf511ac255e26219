import JSONText
import SafeText
import TerminalUI

/// The text of a source or of what was made of it, to be read.
struct SourceLayer: Layer {
  private let title: String
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let marked: Int
  private var scroll: ScrollState

  /// Shows a source with a line, from 1, in sight.
  init(_ source: ConvertedSource, line: Int) {
    self.init(title: source.origin.name, source.bytes, line: line)
  }

  /// Shows a text with a line, from 1, in sight.
  init(title: String, _ bytes: [UInt8], line: Int) {
    self.title = "\(title)  line \(line)"
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<offset)
      start = offset + 1
    }
    lines.append(start..<bytes.count)
    self.lines = lines
    marked = line - 1
    scroll = ScrollState(at: line - 6)
  }

  var hint: String { "To be read only; Esc goes back" }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Back"), KeyHint("PgDn", "More")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), .named(.enter): return .closed
    default: return scroll.handle(key, count: lines.count, page: context.room.rows - 2) ? .handled : .ignored
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: SafeText.shown(title))
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      let visible = scroll.visible(count: lines.count, page: canvas.size.rows)
      for (row, line) in visible.enumerated() {
        let number = String(line + 1)
        let text = SafeText.shown(bytes: bytes[lines[line]].prefix(4 * canvas.size.columns))
        let style = Style(line == marked ? .selection : .popup)
        canvas.write(
          String(repeating: " ", count: max(0, 6 - number.count)) + number + " " + text, column: 0, row: row,
          style: style, limit: canvas.size.columns)
      }
      canvas.scrollMarks(visible, of: lines.count)
      canvas.placeCursor(column: 0, row: min(max(0, marked - visible.lowerBound), canvas.size.rows - 1))
    }
  }
}
