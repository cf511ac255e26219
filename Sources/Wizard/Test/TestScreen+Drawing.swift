import Runner
import SafeText
import TerminalUI
import Transport

extension TestScreen {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let form = shownForm(view.now, columns: canvas.size.columns)
    guard let call else {
      form.draw(in: &canvas, isFocused: view.isFocused)
      return
    }
    let isInForm = view.isFocused && !isInResponse
    if TestScreen.isWide(canvas.size.columns) {
      let width = canvas.size.columns / 2
      canvas.region(canvas.bounds.left(width)) { form.draw(in: &$0, isFocused: isInForm) }
      canvas.region(canvas.bounds.droppingLeft(width)) { drawAnswer(call, in: &$0, view) }
      return
    }
    let height = formRows(of: canvas.size.rows)
    canvas.region(canvas.bounds.top(height)) { form.draw(in: &$0, isFocused: isInForm) }
    canvas.region(canvas.bounds.droppingTop(height)) { drawAnswer(call, in: &$0, view) }
  }

  private func drawAnswer(_ call: TestCall, in canvas: inout Canvas, _ view: ViewContext) {
    let title = title(of: call, view.now)
    canvas.rule(
      row: 0, title: title.truncated(toColumns: canvas.size.columns - 6, ellipsis: canvas.glyphs.ellipsis))
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
    if view.isFocused, isInResponse { canvas.placeCursor(column: 1, row: 1) }
    canvas.region(canvas.bounds.droppingTop(2)) { drawRows(result, in: &$0) }
  }

  private func drawRows(_ result: OperationResult, in canvas: inout Canvas) {
    let columns = max(10, canvas.size.columns - 3)
    let rows = answerRows(columns: columns)
    let room = canvas.size.rows
    let chosen = view == .findings && isInResponse && !result.findings.isEmpty ? chosenFinding : nil
    let top = top(rows, room, chosen)
    let visible = top..<min(rows.count, top + room)
    for (row, line) in rows[visible].enumerated() {
      let isChosen = chosen != nil && line.finding == chosen
      let isFirst = isChosen && (top + row == 0 || rows[top + row - 1].finding != chosen)
      let isFound = isInResponse && search.row == top + row
      if isFirst || isFound { canvas.write(">", column: 0, row: row, style: Style(.key)) }
      let text = window(SafeText.shown(line.text), columns, canvas.glyphs.ellipsis)
      canvas.write(
        text, column: 2, row: row,
        style: isChosen || isFound ? Style(.selection) : Style(line.role, []))
    }
    canvas.scrollMarks(visible, of: rows.count)
  }

  /// The first row in sight; all of the chosen finding is.
  private func top(_ rows: [ResponseLine], _ room: Int, _ chosen: Int?) -> Int {
    let scroll = scroll.visible(count: rows.count, page: room).lowerBound
    guard let chosen, let first = rows.firstIndex(where: { $0.finding == chosen }),
      let last = rows.lastIndex(where: { $0.finding == chosen })
    else { return scroll }
    return min(first, max(scroll, last - room + 1))
  }

  /// The part of a line that is in sight, with marks where it goes on.
  private func window(_ text: String, _ columns: Int, _ ellipsis: String) -> String {
    guard sideways > 0 else { return text.truncated(toColumns: columns, ellipsis: ellipsis) }
    var rest = text[...]
    var passed = 0
    while passed < sideways, let first = rest.first {
      passed += String(first).columns
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return text.isEmpty ? "" : ellipsis }
    return ellipsis + rest.dropFirst().truncated(toColumns: columns - ellipsis.columns, ellipsis: ellipsis)
  }

  /// What stands over the answer; it names the operation where the form shows another one.
  func title(of call: TestCall, _ now: Int) -> String {
    let answer = foreignAnswer == nil ? "Answer" : "Answer of " + SafeText.shown(call.name)
    switch call.state {
    case .running(let since, let progress):
      let tenths = max(0, now - since) / 100
      let phase = progress?.phase.rawValue ?? "starting"
      let received = progress.map { $0.received > 0 ? "  \($0.received) bytes" : "" } ?? ""
      return answer + "   \(phase)   \(tenths / 10).\(tenths % 10) s\(received)"
    case .following(let since, let response):
      return answer + "   \(response.status), reading what follows   \(max(0, now - since) / 1000) s"
    case .waiting(let since, let waiting):
      guard let waiting else { return answer + "   subscribing" }
      let words = "Waiting for a notification" + (foreignAnswer == nil ? "" : " of " + call.name)
      return words + "   \(max(0, now - since) / 1000) of \(waiting.seconds) s"
    case .ended(let result, _):
      guard let response = result.response else { return answer + "   none, \(result.status.rawValue)" }
      let count = result.findings.count
      let verdict =
        count == 0
        ? result.status.rawValue
        : "\(result.status.rawValue), \(count.counted("finding"))"
      return answer + "   \(response.status) \(response.reason)   \(response.timing.total / 1000) ms   "
        + "\(response.byteCount) bytes   \(verdict)"
    }
  }
}
