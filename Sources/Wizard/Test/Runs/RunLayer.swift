import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

/// A run over many operations with a table that fills while it goes; Enter shows the answer of one.
struct RunLayer: Layer {
  private var progress: RunProgress
  var list = ListState()

  init(_ progress: RunProgress) {
    self.progress = progress
    list.setCount(progress.steps.count)
  }

  var steps: [TestStep] { progress.steps }

  var hint: String {
    if progress.isStopping, !progress.isDone { return "stopping …  Esc again closes the table" }
    guard let step = selected else { return "" }
    guard let result = progress.results[step.number] else { return "Enter goes to the operation" }
    let reason = result.reason.map(OptionWording.spoken)
    return result.findings.first?.message ?? reason ?? "Enter shows the answer"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Enter", "Show the answer"),
      progress.isDone || progress.isStopping ? KeyHint("Esc", "Close") : KeyHint("Esc", "Stop"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Test run",
      lines: [
        "Every operation that changes nothing, as it ends. Enter shows the answer of the selected one in step 4; the run"
          + " goes on meanwhile, and Alt-t shows the table again.",
        "Esc or ^C stops the run, what has ended stays in the table; Esc once more closes it.",
      ])
  }

  private var selected: TestStep? {
    steps.indices.contains(list.selection) ? steps[list.selection] : nil
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape):
      guard !stop(&context) else { return .handled }
      return .closed
    case .named(.enter):
      guard let step = selected else { return .handled }
      context.request(.test(step.operation.pointer))
      if progress.results[step.number] != nil {
        context.request(.input("result of run", String(step.number)))
      }
      if !progress.isDone { context.say("the run goes on; Alt-t shows its table") }
      return .closed
    default: return list.handle(key, page: max(1, context.room.rows - 2)) ? .handled : .ignored
    }
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .cancel else { return false }
    if !stop(&context) { context.say("the run has ended; Esc closes the table") }
    return true
  }

  /// Stops the run; false when nothing is left to stop.
  private mutating func stop(_ context: inout AppContext) -> Bool {
    guard !progress.isDone, !progress.isStopping else { return false }
    progress.isStopping = true
    context.run(.cancelTest)
    context.say("stopping …  Esc again closes the table")
    return true
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    let wasStopping = progress.isStopping && !progress.isDone
    progress.receive(event)
    guard wasStopping, progress.isDone else { return }
    let called = progress.results.values.count { $0.status != .skipped }
    context.say("stopped: \(called) of \(steps.count) were called; Esc closes the table")
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds
    canvas.popup(frame, title: title(view.now)) { canvas in
      let visible = list.visible(page: canvas.size.rows)
      for (line, row) in visible.enumerated() {
        let isSelected = row == list.selection
        let (text, role) = self.line(steps[row], canvas.size.columns)
        canvas.write(
          text.padded(toColumns: canvas.size.columns), column: 0, row: line,
          style: isSelected ? Style(.selection) : Style(role))
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      canvas.scrollMarks(visible, of: steps.count)
    }
  }

  func line(_ step: TestStep, _ width: Int) -> (String, Role) {
    let result = progress.results[step.number]
    let status = result?.status.rawValue ?? (progress.isDone ? "" : "…")
    let change = result.flatMap { result -> String? in
      // What was not called is no other than before.
      guard result.status != .skipped, let before = progress.last[result.operation], before != result.status
      else {
        return nil
      }
      return "  was \(before.rawValue)"
    }
    var text = " " + status.padded(toColumns: 9) + step.operation.name
    if let response = result?.response { text += "  \(response.status)  \(response.timing.total / 1000) ms" }
    text += change ?? ""
    if result?.response == nil, let reason = result?.reason {
      text += "  " + OptionWording.spoken(reason)
    }
    let role: Role =
      switch result?.status {
      case .passed: .success
      case .failed, .blocked: .error
      case .partial: .warning
      case .skipped, nil: .muted
      }
    return (text.truncated(toColumns: width), role)
  }

  func title(_ now: Int) -> String {
    let counts = ResultStatus.allCases.compactMap { status -> String? in
      let count = progress.results.values.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    let done = "\(progress.results.count) of \(steps.count)"
    return "Test run   " + done + (counts.isEmpty ? "" : "   " + counts.joined(separator: ", "))
      + (progress.isDone ? "" : "   \(max(0, now - progress.started) / 1000) s")
  }
}
