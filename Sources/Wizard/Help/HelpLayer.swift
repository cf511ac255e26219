import SafeText
import TerminalUI

/// What F1 shows: the topic of the focus, then every key.
struct HelpLayer: Layer {
  private let topic: HelpTopic
  private var scroll = ScrollState()

  init(topic: HelpTopic) { self.topic = topic }

  var hint: String {
    "Up, Down and PgDn scroll, \(CommandTable.keyLabel(.help) ?? "?") tells what keys do, Esc closes"
  }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Close"), KeyHint("PgDn", "More"), KeyHint(.palette)] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), .named(.enter), "q": return .closed
    case _ where CommandTable.command(for: key, inText: false) == .help: context.push(KeyDoctorLayer())
    default:
      let count = lines(columns: context.room.columns - 5).count
      return scroll.handle(key, count: count, page: context.room.rows - 2) ? .handled : .ignored
    }
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
      lines += HelpLayer.lines(of: keys + list, entry.title, columns: columns).map { ($0, false) }
    }
    let closing = [
      ("In text fields", true), ("^A ^E ^B ^F start, end, left, right   ^D ^H delete", false),
      ("^W ^U ^K cut word, start, rest   ^Y puts the last cut back", false),
      ("Alt-b Alt-f Alt-d by word", false), ("", false),
      ("Esc goes one level back and loses nothing; Esc then a letter is Alt with that letter.", false),
    ]
    lines.append(("", false))
    for (text, isHeading) in closing {
      lines += (text.isEmpty ? [""] : text.wrapped(toColumns: columns)).map { ($0, isHeading) }
    }
    return lines
  }

  /// A line of the table of keys; where both do not fit side by side, what a key does stands before it.
  private static func lines(of keys: String, _ title: String, columns: Int) -> [String] {
    guard columns >= 60 else { return "\(title): \(keys)".wrapped(toColumns: columns) }
    let left = keys.padded(toColumns: 27)
    let right = title.wrapped(toColumns: columns - left.columns)
    return right.enumerated().map { ($0 == 0 ? left : String(repeating: " ", count: left.columns)) + $1 }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.popup(canvas.bounds, title: "Help", margin: 2) { canvas in
      let lines = lines(columns: canvas.size.columns - 1)
      let visible = scroll.visible(count: lines.count, page: canvas.size.rows)
      for (row, line) in lines[visible].enumerated() {
        canvas.write(line.text, column: 0, row: row, style: line.isHeading ? Style(.title) : Style(.popup))
      }
      canvas.placeCursor(column: 0, row: 0)
      canvas.scrollMarks(visible, of: lines.count)
    }
  }
}
