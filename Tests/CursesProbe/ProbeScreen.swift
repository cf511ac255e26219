import TerminalUI

/// What the probe shows.
struct ProbeScreen {
  private(set) var field = ""
  private let notice: String?
  private let glyphs: Glyphs
  private var selected = 0
  private var keys: [String] = []
  private var count = 0
  private var resizes = 0

  private let isQuiet: Bool

  init(notice: String?, glyphs: Glyphs, isQuiet: Bool) {
    self.isQuiet = isQuiet
    self.notice = notice
    self.glyphs = glyphs
  }

  /// Remembers a key.
  mutating func take(_ key: Key) {
    count += 1
    switch key {
    case .named(.up): selected = max(0, selected - 1)
    case .named(.down): selected = min(9, selected + 1)
    case .named(.backspace): _ = field.popLast()
    case .character(let character): field.append(character)
    case .resized: resizes += 1
    default: break
    }
    if case .paste(let text) = key {
      keys = ["Paste(\(text.utf8.count))"]
      field = String(text.prefix(20))
    } else if case .mouse(let event) = key {
      keys = ["\(event.action)@\(event.position.column),\(event.position.row)"]
    } else if !key.label.isEmpty {
      keys = Array((keys + [key.label]).suffix(6))
    }
  }

  /// The screen.
  func grid(size: Size) -> Grid {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.write("Probe \(size.columns)x\(size.rows)", column: 0, row: 0, style: Style(.title))
    canvas.rule(row: 1, title: "Näme 日本 é", style: Style(.rule))
    for number in 0..<10 {
      let isSelected = number == selected
      let style = isSelected ? Style(.selection) : number % 3 == 2 ? Style(.error) : Style(.label)
      let text = (isSelected ? "> " : "  ") + "item \(number) of the list"
      canvas.write(text, column: 0, row: 2 + number, style: style, limit: 40)
    }
    canvas.write("Field: \(field)", column: 0, row: 13, style: Style(.plain))
    if !isQuiet { drawCounts(on: &canvas) }
    if let notice { canvas.write(notice, column: 0, row: 16, style: Style(.warning)) }
    let end = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    canvas.fill(end, "=", style: Style(.keyLabel))
    canvas.placeCursor(column: 0, row: 2 + selected)
    return canvas.grid
  }

  private func drawCounts(on canvas: inout Canvas) {
    canvas.write("Keys: \(keys.joined(separator: " "))", column: 0, row: 14, style: Style(.info))
    canvas.write("Count \(count) resized \(resizes)", column: 0, row: 15, style: Style(.muted))
  }
}
