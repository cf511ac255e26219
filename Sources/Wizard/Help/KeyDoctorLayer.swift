import SafeText
import TerminalUI

/// What the terminal sends for the keys that are pressed, what each does, and by which other doors that is reached.
struct KeyDoctorLayer: Layer {
  /// How many keys are kept in sight.
  private static let longest = 100

  private var lines: [(key: String, meaning: String)] = []
  private var wasEscape = false

  var isTyping: Bool { true }

  var hint: String { "Press keys; what does not appear, the terminal keeps. Two Esc leave" }

  var keyBar: [KeyHint] { [KeyHint("Esc Esc", "Close")] }

  var plain: PlainView {
    .reading(title: "Keys", lines: lines.map { $0.key + ": " + $0.meaning } + ["Esc twice closes."])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape), wasEscape { return .closed }
    wasEscape = key == .named(.escape)
    lines.append((KeyDoctorLayer.name(of: key), KeyDoctorLayer.meaning(of: key)))
    if lines.count > KeyDoctorLayer.longest { lines.removeFirst() }
    return .handled
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .unknown(let bytes):
      bytes.map { byte in
        byte == 0x1B
          ? "ESC"
          : (0x21..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16)
      }.joined(separator: " ")
    case .paste(let text): "Paste of \(text.count)"
    default: SafeText.shown(key.label)
    }
  }

  /// What a key does, with the other keys that do the same.
  private static func meaning(of key: Key) -> String {
    switch key {
    case .unknown: return "no key that is known here"
    case .paste: return "a pasted text, which runs no command"
    case .mouse: return "a mouse report"
    case .named(.escape): return "one level back; Esc and a letter is Alt with it"
    case .control("x"): return "begins ^X ^E (edit in $EDITOR) and ^X ^C (quit)"
    default: break
    }
    let entry = CommandTable.entries.first { $0.keys.contains(key) || $0.listKeys.contains(key) }
    guard let entry else {
      if case .character = key { return "types itself in text fields" }
      if case .named = key { return "moves or edits where the focus is" }
      return "nothing"
    }
    let isEverywhere = entry.keys.contains(key)
    let doors = (entry.keys + entry.listKeys).filter { $0 != key }.map(\.label)
    let palette = CommandTable.keyLabel(.palette).map { entry.command == .palette ? [] : [$0] } ?? []
    let others = doors + (entry.label.isEmpty ? [] : palette.map { $0 + " by name" })
    return (isEverywhere ? "" : "in lists: ") + entry.title
      + (others.isEmpty ? "" : "; also " + others.joined(separator: ", "))
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.popup(canvas.bounds, title: "What keys do", margin: 2) { canvas in
      guard !lines.isEmpty else {
        let text = "Press a key to see what the terminal sends and what it does. Two Esc leave."
        for (row, line) in text.wrapped(toColumns: canvas.size.columns).enumerated() {
          canvas.write(line, column: 0, row: row, style: Style(.popup))
        }
        return canvas.placeCursor(column: 0, row: 0)
      }
      let room = canvas.size.rows
      let width = min(canvas.size.columns / 3, 14)
      let shown = lines.flatMap { line in
        let meaning = line.meaning.wrapped(toColumns: max(8, canvas.size.columns - width - 1))
        return meaning.enumerated().map { ($0 == 0 ? line.key : "", $1) }
      }
      for (row, line) in shown.suffix(room).enumerated() {
        let start = max(width, line.0.columns) + 1
        canvas.write(line.0, column: 0, row: row, style: Style(.key))
        canvas.write(line.1, column: start, row: row, style: Style(.popup))
      }
      canvas.placeCursor(column: 0, row: min(shown.count, room) - 1)
    }
  }
}
