import Runner
import SafeText
import TerminalUI
import Transport

/// What a step of a flow sent and got; with several calls, one after the other.
struct FlowResultLayer: Layer {
  private let title: String
  private let results: [OperationResult]
  private var current: Int
  private var view: ResponseView
  private var scroll = ScrollState()

  /// Starts with the first call that failed, and with why.
  init(title: String, _ results: [OperationResult]) {
    self.title = title
    self.results = results
    let failed = results.firstIndex { $0.status == .failed || $0.status == .blocked }
    current = failed ?? 0
    view = failed.map { results[$0].response == nil } == false ? .findings : .body
  }

  private var result: OperationResult { results[current] }

  var hint: String { "b Body  h Headers  s Schema  t Timing  r Request  p Policies" }

  var keyBar: [KeyHint] {
    let several = results.count > 1 ? [KeyHint("Right", "Next call"), KeyHint("Left", "Call before")] : []
    return several + [KeyHint("r", "What was sent"), KeyHint("y", "Copy"), KeyHint("Esc", "Close")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "What a step sent and got",
      lines: [
        "b, h, s, t, r and p show the body, the headers, what is wrong with the answer, the timing, the request and the"
          + " policies. Left and Right go to the other calls of a step that runs for each item of a list."
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape), .named(.enter), .function(6): return .closed
    case .named(.left) where current > 0: show(current - 1, view)
    case .named(.right) where current < results.count - 1: show(current + 1, view)
    case .named(.tab): show(current, view.next)
    case "y":
      context.run(.copy(lines.map(\.text).joined(separator: "\n")))
      context.say("copied")
    case _ where ResponseView(key: key) != nil: show(current, ResponseView(key: key) ?? view)
    default:
      let count = lines.rows(columns: context.room.columns - 4).count
      return scroll.handle(key, count: count, page: context.room.rows - 2) ? .handled : .ignored
    }
    return .handled
  }

  /// Shows a part of a call from its top.
  private mutating func show(_ call: Int, _ view: ResponseView) {
    current = call
    self.view = view
    scroll = ScrollState()
  }

  private var lines: [ResponseLine] {
    let lines = ResponseLines.lines(of: result, view, sent: result.prepared)
    return lines.isEmpty ? [ResponseLine(result.reason ?? "nothing was sent", .muted, wraps: true)] : lines
  }

  func draw(in canvas: inout Canvas, _ context: ViewContext) {
    let frame = canvas.bounds
    let count = results.count > 1 ? "  call \(current + 1) of \(results.count)" : ""
    let code = result.response.map { "  \($0.status)  \($0.timing.total / 1000) ms" } ?? ""
    canvas.popup(
      frame, title: "\(SafeText.shown(title))\(count)  \(result.status.rawValue)\(code)  \(view.rawValue)",
      margin: 2
    ) { canvas in
      let lines = lines.rows(columns: canvas.size.columns)
      let visible = scroll.visible(count: lines.count, page: canvas.size.rows)
      for (row, line) in lines[visible].enumerated() {
        let text = SafeText.shown(line.text)
        canvas.write(
          text.truncated(toColumns: canvas.size.columns, ellipsis: canvas.glyphs.ellipsis), column: 0,
          row: row, style: Style(line.role))
      }
      canvas.scrollMarks(visible, of: lines.count)
      canvas.placeCursor(column: 0, row: 0)
    }
  }
}
