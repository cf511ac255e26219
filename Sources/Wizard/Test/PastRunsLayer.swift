import Runner
import SafeText
import TerminalUI

/// The runs over all operations and of plans that were made before, with what changed from each to the next.
struct PastRunsLayer: Layer {
  /// The runs, the latest first.
  private let runs: [RunRecord]
  private var list = ListState()

  /// Shows runs that are given in the order in which they were made.
  init(_ runs: [RunRecord]) {
    self.runs = runs.reversed()
    list.setCount(runs.count)
  }

  var hint: String {
    runs.isEmpty ? "Alt-t in the Test step calls everything that changes nothing" : "Below: the selected run"
  }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Close")] }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Last runs",
      lines: [
        "Every run over all operations, of a plan, or by conwiz test on this machine, the latest first, with what ended"
          + " differently than in the run before of the same kind.",
        "Only how each operation ended is kept, nothing of what was sent or came back.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), .named(.enter): return .closed
    default: return list.handle(key, page: max(1, listRows(of: context.size.rows - 2))) ? .handled : .ignored
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds
    canvas.box(frame, title: "Last runs   \(runs.count)")
    let inner = Rect(
      column: 1, row: 1, columns: max(1, frame.size.columns - 2), rows: max(1, frame.size.rows - 2))
    canvas.region(inner) { canvas in
      guard !runs.isEmpty else {
        canvas.write(" No run was made yet.", column: 0, row: 0, style: Style(.muted))
        canvas.placeCursor(column: 0, row: 0)
        return
      }
      let rows = listRows(of: canvas.size.rows)
      for (line, position) in list.visible(page: rows).enumerated() {
        let isSelected = position == list.selection
        canvas.write(
          " "
            + summary(at: position).truncated(toColumns: canvas.size.columns - 2)
            .padded(toColumns: canvas.size.columns - 1), column: 0, row: line,
          style: isSelected ? Style(.selection) : Style(.plain))
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      for (line, (text, role)) in detail.prefix(max(0, canvas.size.rows - rows - 1)).enumerated() {
        canvas.write(
          " " + text.truncated(toColumns: canvas.size.columns - 2), column: 0, row: rows + 1 + line,
          style: Style(role))
      }
    }
  }

  private func listRows(of rows: Int) -> Int { max(1, min(runs.count, rows / 3)) }

  /// The run of the same kind before one.
  private func predecessor(of position: Int) -> RunRecord? {
    runs[(position + 1)...].first { $0.plan == runs[position].plan }
  }

  private func summary(at position: Int) -> String {
    let run = runs[position]
    let counts = ResultStatus.allCases.filter { run.count($0) > 0 }.map { "\(run.count($0)) \($0.rawValue)" }
    let changes = predecessor(of: position).map { run.changes(since: $0).count } ?? 0
    let time = run.started.replacing("T", with: " ").prefix(16)
    return time + " UTC  " + counts.joined(separator: ", ") + (changes > 0 ? "   \(changes) changed" : "")
      + (run.plan.map { "   " + $0 } ?? "")
  }

  /// The changes of the selected run, then its outcomes, the bad ones first.
  private var detail: [(text: String, role: Role)] {
    let run = runs[list.selection]
    var lines: [(String, Role)] = []
    if let before = predecessor(of: list.selection) {
      lines += run.changes(since: before).map { ($0.words, $0.after == .passed ? .success : .error) }
    }
    let order: [ResultStatus] = [.failed, .blocked, .partial, .passed]
    for status in order {
      for outcome in run.outcomes where outcome.status == status {
        var text = status.rawValue.padded(toColumns: 9) + outcome.operation
        if let code = outcome.code { text += "  \(code)" }
        if let time = outcome.milliseconds { text += "  \(time) ms" }
        let role: Role =
          switch status {
          case .passed: .muted
          case .partial: .warning
          default: .error
          }
        lines.append((text, role))
      }
    }
    return lines
  }
}
