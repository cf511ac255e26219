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
    let page = max(1, context.size.rows - 7)
    switch key {
    case .named(.escape), .named(.enter): return .closed
    default: return scroll.handle(key, count: lines.count, page: page) ? .handled : .ignored
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: SafeText.shown(title))
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      for (row, line) in lines.indices.dropFirst(scroll.offset).prefix(canvas.size.rows).enumerated() {
        let number = String(line + 1)
        let text = SafeText.shown(bytes: bytes[lines[line]].prefix(4 * canvas.size.columns))
        let style = Style(line == marked ? .selection : .popup)
        canvas.write(
          String(repeating: " ", count: max(0, 6 - number.count)) + number + " " + text, column: 0, row: row,
          style: style, limit: canvas.size.columns)
      }
      canvas.scrollMarks(above: scroll.offset > 0, below: scroll.offset + canvas.size.rows < lines.count)
      canvas.placeCursor(column: 0, row: min(max(0, marked - scroll.offset), canvas.size.rows - 1))
    }
  }
}
