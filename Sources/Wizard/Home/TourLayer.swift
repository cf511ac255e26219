import SafeText
import TerminalUI

/// What who starts the program for the first time sees: a few pages on how it is used.
struct TourLayer: Layer {
  /// The line that names the tour where it is not shown by itself.
  static var pointer: StatusMessage {
    StatusMessage(
      "\(CommandTable.keyLabel(.palette) ?? "F9") finds every command; Show the tour explains the keys")
  }

  private let pages = TourPage.all
  private(set) var page = 0

  var hint: String { "Enter turns the page, Left turns back, Esc skips the tour" }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", isLast ? "Start" : "Next"), KeyHint("Left", "Back"), KeyHint("Esc", "Skip")]
  }

  var plain: PlainView {
    .reading(title: title, lines: [pages[page].text, "Enter goes on, Left back, Esc skips the tour."])
  }

  private var isLast: Bool { page == pages.count - 1 }

  private var title: String { "\(pages[page].title) (\(page + 1) of \(pages.count))" }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), "q": return .closed
    case .named(.enter), .named(.right), .named(.down), .named(.tab), .named(.pageDown), " ":
      if isLast { return .closed }
      page += 1
    case .named(.left), .named(.up), .named(.backTab), .named(.pageUp), .named(.backspace):
      page = max(0, page - 1)
    default: return .ignored
    }
    return .handled
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let columns = min(canvas.size.columns, 66)
    let text = pages[page].text.wrapped(toColumns: columns - 4)
    guard canvas.size.rows >= text.count + 2 else { return drawBare(in: &canvas) }
    let frame = canvas.bounds.centred(Size(columns: columns, rows: min(canvas.size.rows, text.count + 4)))
    canvas.box(frame, title: title)
    let room = frame.size.rows - 2
    let inner = Rect(
      column: frame.origin.column + 2, row: frame.origin.row + 1 + (room - text.count) / 2,
      columns: columns - 4,
      rows: text.count)
    canvas.region(inner) { canvas in
      for (row, line) in text.enumerated() { canvas.write(line, column: 0, row: row, style: Style(.popup)) }
      canvas.placeCursor(column: 0, row: 0)
    }
  }

  /// The text alone, where a frame would take its room.
  private func drawBare(in canvas: inout Canvas) {
    canvas.fill(canvas.bounds, " ", style: Style(.popup))
    for (row, line) in pages[page].text.wrapped(toColumns: canvas.size.columns).enumerated() {
      canvas.write(line, column: 0, row: row, style: Style(.popup))
    }
    canvas.placeCursor(column: 0, row: 0)
  }
}
