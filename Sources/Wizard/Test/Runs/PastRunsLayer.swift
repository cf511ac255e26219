import Runner
import SafeText
import TerminalUI

/// The runs over all operations and of plans that were made before, with what changed from each to the next.
struct PastRunsLayer: Layer {
  /// The runs, the latest first.
  private let runs: [RunRecord]
  private var list = ListState()
  /// The first line in sight of what stands below.
  private var scroll = ScrollState()

  /// Shows runs that are given in the order in which they were made.
  init(_ runs: [RunRecord]) {
    self.runs = runs.reversed()
    list.setCount(runs.count)
  }

  var hint: String {
    runs.isEmpty
      ? "Alt-t in the Test step calls everything that changes nothing"
      : "Below: the selected run; PgDn, PgUp and Space move in it"
  }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Close"), KeyHint("PgDn", "More of the run")] }

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
    case .named(.pageDown), .named(.pageUp), " ":
      guard !runs.isEmpty else { break }
      let rows = context.room.rows - 2
      _ = scroll.handle(key, count: detail.count, page: rows - listRows(of: rows) - 1)
    default:
      let before = list.selection
      guard list.handle(key, page: 1) else { return .ignored }
      if list.selection != before { scroll = ScrollState() }
    }
    return .handled
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds
    canvas.popup(frame, title: "Last runs   \(runs.count)") { canvas in
      guard !runs.isEmpty else {
        canvas.write(" No run was made yet.", column: 0, row: 0, style: Style(.muted))
        canvas.placeCursor(column: 0, row: 0)
        return
      }
      let rows = listRows(of: canvas.size.rows)
      let visible = list.visible(page: rows)
      for (line, position) in visible.enumerated() {
        let isSelected = position == list.selection
        canvas.write(
          " "
            + summary(at: position).truncated(toColumns: canvas.size.columns - 2)
            .padded(toColumns: canvas.size.columns - 1), column: 0, row: line,
          style: isSelected ? Style(.selection) : Style(.plain))
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      canvas.region(canvas.bounds.top(rows)) {
        $0.scrollMarks(visible, of: runs.count)
      }
      canvas.rule(row: rows)
      canvas.region(canvas.bounds.droppingTop(rows + 1)) { canvas in
        let lines = detail
        let visible = scroll.visible(count: lines.count, page: canvas.size.rows)
        for (line, (text, role)) in lines[visible].enumerated() {
          let cut = text.truncated(toColumns: canvas.size.columns - 2, ellipsis: canvas.glyphs.ellipsis)
          canvas.write(" " + cut, column: 0, row: line, style: Style(role))
        }
        canvas.scrollMarks(visible, of: lines.count)
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
