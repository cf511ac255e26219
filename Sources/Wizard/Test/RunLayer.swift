import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

/// A run over many operations with a table that fills while it goes; Enter goes to an operation.
struct RunLayer: Layer {
  private let number: Int
  let steps: [TestStep]
  private var results: [Int: OperationResult] = [:]
  private var isDone = false
  private let started: Int
  var list = ListState()
  /// How each operation ended the last time.
  private let last: [String: ResultStatus]

  init(number: Int, run: TestRun, started: Int, last: [String: ResultStatus]) {
    self.number = number
    steps = run.steps
    self.started = started
    self.last = last
    list.setCount(steps.count)
  }

  var hint: String {
    guard let step = selected else { return "" }
    let result = results[step.number]
    return result?.findings.first?.message ?? result?.reason ?? "Enter goes to the operation"
  }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Go to it"), KeyHint("Esc", isDone ? "Close" : "Stop")]
  }

  private var selected: TestStep? {
    steps.indices.contains(list.selection) ? steps[list.selection] : nil
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape):
      if !isDone { context.run(.cancelTest) }
      return .closed
    case .named(.enter):
      guard let step = selected else { return .handled }
      if !isDone { context.run(.cancelTest) }
      context.request(.test(step.operation.pointer))
      return .closed
    default: return list.handle(key, page: max(1, context.size.rows - 6)) ? .handled : .ignored
    }
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    switch event {
    case .tested(number, let result): results[result.step] = result
    case .testsEnded(number, let report):
      for result in report.results { results[result.step] = result }
      isDone = true
    default: break
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds
    canvas.box(frame, title: title(view.now))
    let inner = Rect(
      column: frame.origin.column + 1, row: frame.origin.row + 1, columns: max(1, frame.size.columns - 2),
      rows: max(1, frame.size.rows - 2))
    canvas.region(inner) { canvas in
      for (line, row) in list.visible(page: canvas.size.rows).enumerated() {
        let isSelected = row == list.selection
        let (text, role) = self.line(steps[row], canvas.size.columns)
        canvas.write(
          text.padded(toColumns: canvas.size.columns), column: 0, row: line,
          style: isSelected ? Style(.selection) : Style(role))
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
    }
  }

  func line(_ step: TestStep, _ width: Int) -> (String, Role) {
    let result = results[step.number]
    let status = result?.status.rawValue ?? (isDone ? "" : "…")
    let change = result.flatMap { result in
      last[result.operation].flatMap { $0 == result.status ? nil : "  was \($0.rawValue)" }
    }
    var text = " " + status.padded(toColumns: 9) + step.operation.name
    if let response = result?.response { text += "  \(response.status)  \(response.timing.total / 1000) ms" }
    text += change ?? ""
    if result?.response == nil, let reason = result?.reason { text += "  " + reason }
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
      let count = results.values.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    let done = "\(results.count) of \(steps.count)"
    return "Test run   " + done + (counts.isEmpty ? "" : "   " + counts.joined(separator: ", "))
      + (isDone ? "" : "   \(max(0, now - started) / 1000) s")
  }
}
