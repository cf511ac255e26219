import Runner
import SafeText
import TerminalUI
import Transport

extension TestScreen {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    guard let call else {
      form.draw(in: &canvas, isFocused: view.isFocused)
      return
    }
    if canvas.size.columns >= 120 {
      let width = canvas.size.columns / 2
      canvas.region(canvas.bounds.left(width)) {
        form.draw(in: &$0, isFocused: view.isFocused && !isInResponse)
      }
      canvas.region(canvas.bounds.droppingLeft(width)) { drawAnswer(call, in: &$0, view) }
      return
    }
    let height = isInResponse ? min(4, canvas.size.rows / 4) : canvas.size.rows / 2
    canvas.region(canvas.bounds.top(height)) {
      form.draw(in: &$0, isFocused: view.isFocused && !isInResponse)
    }
    canvas.region(canvas.bounds.droppingTop(height)) { drawAnswer(call, in: &$0, view) }
  }

  private func drawAnswer(_ call: TestCall, in canvas: inout Canvas, _ view: ViewContext) {
    canvas.rule(row: 0, title: title(of: call, view.now))
    guard let result = call.result else {
      let words: String
      if case .waiting(_, let waiting?) = call.state {
        words = "The service was told to call \(waiting.callback).  Esc ends the subscription"
      } else {
        words = "Esc or ^C cancels"
      }
      for (row, line) in words.wrapped(toColumns: max(10, canvas.size.columns - 4)).enumerated() {
        canvas.write(line, column: 2, row: row + 1, style: Style(.muted))
      }
      return
    }
    var column = 1
    for tab in ResponseView.allCases {
      let count = tab == .findings && !result.findings.isEmpty ? " \(result.findings.count)!" : ""
      let isOpen = tab == self.view
      let text = isOpen ? "[" + tab.rawValue + count + "]" : " " + tab.rawValue + count + " "
      column += canvas.write(text, column: column, row: 1, style: Style(isOpen ? .activeTab : .tab)) + 1
    }
    let lines = ResponseLines.lines(of: result, self.view, sent: call.sent)
    let room = max(0, canvas.size.rows - 2)
    let chosen = self.view == .findings && isInResponse && !result.findings.isEmpty ? chosenFinding : nil
    let top = chosen.map { max(scroll, $0 - room + 1) } ?? scroll
    for (row, line) in lines.dropFirst(top).prefix(room).enumerated() {
      let isChosen = chosen == top + row
      canvas.write(isChosen ? ">" : " ", column: 0, row: row + 2, style: Style(.key))
      canvas.write(
        line.text, column: 2, row: row + 2, style: isChosen ? Style(.selection) : Style(line.role, []))
    }
    if scroll + room < lines.count {
      canvas.write(
        canvas.glyphs.more.down, column: canvas.size.columns - 1, row: canvas.size.rows - 1,
        style: Style(.muted))
    }
    if view.isFocused, isInResponse { canvas.placeCursor(column: 1, row: 1) }
  }

  func title(of call: TestCall, _ now: Int) -> String {
    switch call.state {
    case .running(let since, let progress):
      let tenths = max(0, now - since) / 100
      let phase = progress?.phase.rawValue ?? "starting"
      let received = progress.map { $0.received > 0 ? "  \($0.received) bytes" : "" } ?? ""
      return "Answer   \(phase)   \(tenths / 10).\(tenths % 10) s\(received)"
    case .following(let since, let response):
      return "Answer   \(response.status), reading what follows   \(max(0, now - since) / 1000) s"
    case .waiting(let since, let waiting):
      guard let waiting else { return "Answer   subscribing" }
      return "Waiting for a notification   \(max(0, now - since) / 1000) of \(waiting.seconds) s"
    case .ended(let result, _):
      guard let response = result.response else { return "Answer   none, \(result.status.rawValue)" }
      let verdict =
        result.findings.isEmpty
        ? result.status.rawValue
        : "\(result.status.rawValue), \(result.findings.count) \(result.findings.count == 1 ? "finding" : "findings")"
      return "Answer   \(response.status) \(response.reason)   \(response.timing.total / 1000) ms   "
        + "\(response.byteCount) bytes   \(verdict)"
    }
  }
}
