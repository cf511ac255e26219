import SafeText
import TerminalUI

/// What F1 shows: the topic of the focus, then every key.
struct HelpLayer: Layer {
  private let topic: HelpTopic
  private var scroll = 0

  init(topic: HelpTopic) { self.topic = topic }

  var hint: String {
    "Up, Down and PgDn scroll, \(CommandTable.keyLabel(.help) ?? "?") tells what keys do, Esc closes"
  }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Close"), KeyHint("PgDn", "More"), KeyHint(.palette)] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), .named(.enter), "q": return .closed
    case _ where CommandTable.command(for: key, inText: false) == .help: context.push(KeyDoctorLayer())
    case .named(.up): scroll -= 1
    case .named(.down): scroll += 1
    case .named(.pageUp): scroll -= max(1, context.size.rows - 6)
    case .named(.pageDown), " ": scroll += max(1, context.size.rows - 6)
    case .named(.home): scroll = 0
    case .named(.end): scroll = .max / 2
    default: return .ignored
    }
    let lines = lines(columns: context.size.columns - 4).count
    scroll = min(max(0, scroll), max(0, lines - (context.size.rows - 4)))
    return .handled
  }

  private func lines(columns: Int) -> [(text: String, isHeading: Bool)] {
    var lines: [(String, Bool)] = [(topic.title, true)]
    for paragraph in topic.lines {
      // What is indented, such as an example, stays so where it is broken.
      let indent = String(paragraph.prefix { $0 == " " }.prefix(columns / 3))
      let room = max(10, columns - indent.count)
      lines += paragraph.dropFirst(indent.count).wrapped(toColumns: room).map { (indent + $0, false) }
    }
    lines += [("", false), ("Keys", true)]
    for entry in CommandTable.entries where !entry.label.isEmpty {
      let everywhere = entry.keys.map(\.label)
      let elsewhere = entry.listKeys.map(\.label)
      guard !everywhere.isEmpty || !elsewhere.isEmpty else { continue }
      let keys = everywhere.joined(separator: ", ")
      let list =
        elsewhere.isEmpty
        ? "" : (everywhere.isEmpty ? "" : "; ") + "in lists " + elsewhere.joined(separator: ", ")
      lines.append(((keys + list).padded(toColumns: 26) + " " + entry.title, false))
    }
    lines += [
      ("", false), ("In text fields", true),
      ("^A ^E ^B ^F start, end, left, right   ^D ^H delete   ^W ^U ^K cut word, start, rest", false),
      ("Alt-b Alt-f Alt-d by word   ^Y puts the last cut back", false), ("", false),
      ("Esc goes one level back and loses nothing; Esc then a letter is Alt with that letter.", false),
    ]
    return lines
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: "Help")
    let inner = Rect(column: 2, row: 1, columns: canvas.size.columns - 4, rows: canvas.size.rows - 2)
    canvas.region(inner) { canvas in
      let lines = lines(columns: canvas.size.columns)
      for (row, line) in lines.dropFirst(scroll).prefix(canvas.size.rows).enumerated() {
        canvas.write(line.text, column: 0, row: row, style: line.isHeading ? Style(.title) : Style(.popup))
      }
      canvas.placeCursor(column: 0, row: 0)
      if scroll > 0 {
        canvas.write(canvas.glyphs.more.up, column: canvas.size.columns - 1, row: 0, style: Style(.muted))
      }
      if scroll + canvas.size.rows < lines.count {
        canvas.write(
          canvas.glyphs.more.down, column: canvas.size.columns - 1, row: canvas.size.rows - 1,
          style: Style(.muted))
      }
    }
  }
}
