import JSONText
import Planning
import Preview
import SafeText
import TerminalUI

extension FlowScreen {
  /// One line of the list, with the row that it belongs to.
  private struct Line {
    let row: Int
    let text: String
    var outcome: FlowOutcome?
    var isNote = false
    var hasProblem = false
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    guard canvas.size.columns >= 80 else {
      if isInDetail { drawDetail(in: &canvas, view) } else { drawList(in: &canvas, view) }
      return
    }
    let width = min(56, max(34, canvas.size.columns * 2 / 5))
    canvas.region(canvas.bounds.left(width)) { drawList(in: &$0, view) }
    canvas.fill(
      Rect(column: width, row: 0, columns: 1, rows: canvas.size.rows), canvas.glyphs.vertical,
      style: Style(.rule))
    canvas.region(canvas.bounds.droppingLeft(width + 1)) { drawDetail(in: &$0, view) }
  }

  private func drawList(in canvas: inout Canvas, _ view: ViewContext) {
    let title = (name ?? "New flow") + (flow.isModified ? " *" : "")
    canvas.rule(row: 0, title: title.truncated(toColumns: max(1, canvas.size.columns - 6)))
    let hasFocus = view.isFocused && !isInDetail
    canvas.region(canvas.bounds.droppingTop(1)) { canvas in
      let lines = self.lines
      let own = lines.indices.filter { lines[$0].row == list.selection }
      let sight = (own.first ?? 0)..<((own.last ?? 0) + 1)
      guard !lines.isEmpty else { return }
      let first = Viewport.firstRow(showing: sight, of: lines.count, height: canvas.size.rows, from: 0)
      for (row, line) in lines[first...].prefix(canvas.size.rows).enumerated() {
        draw(line, at: row, hasFocus: hasFocus, in: &canvas)
      }
      canvas.scrollMarks(above: first > 0, below: first + canvas.size.rows < lines.count)
    }
  }

  private func draw(_ line: Line, at row: Int, hasFocus: Bool, in canvas: inout Canvas) {
    let isSelected = line.row == list.selection && !line.isNote
    let width = canvas.size.columns
    let words = line.outcome?.words ?? ""
    let room = max(4, width - 4 - (words.isEmpty ? 0 : words.columns + 1))
    let text = line.text.truncated(toColumns: room, ellipsis: canvas.glyphs.ellipsis)
    let style: Style =
      isSelected && hasFocus
      ? Style(.selection) : line.isNote ? Style(.muted) : isSelected ? Style(.plain, .bold) : Style(.plain)
    if isSelected { canvas.write(">", column: 0, row: row, style: Style(.key)) }
    canvas.write(
      isSelected && hasFocus ? text.padded(toColumns: room) : text, column: 1, row: row, style: style)
    if isSelected, hasFocus { canvas.placeCursor(column: 0, row: row) }
    if let outcome = line.outcome {
      canvas.write(words, column: width - words.columns - 2, row: row, style: Style(outcome.role))
    }
    if line.hasProblem { canvas.write("!", column: width - 1, row: row, style: Style(.error)) }
  }

  private var lines: [Line] {
    rows.indices.flatMap { row -> [Line] in
      switch rows[row] {
      case .trigger(nil): return [Line(row: row, text: "Started by hand")]
      case .add: return [Line(row: row, text: "+ Add an action")]
      case .plan(let name): return [Line(row: row, text: "Open " + SafeText.shown(name))]
      case .trigger(let position?), .step(let position): return lines(ofStepAt: position, row)
      }
    }
  }

  private func lines(ofStepAt position: Int, _ row: Int) -> [Line] {
    guard let step = step(position) else { return [] }
    let card = cards[step.operation]
    let isTrigger = rows[row] == .trigger(position)
    let summary = SafeText.shown(card?.summary ?? step.operation)
    let number = "\(rows.first?.position == nil ? position + 1 : position) "
    let trigger = summary.hasPrefix("When ") ? "" : "When: "
    var line = Line(row: row, text: (isTrigger ? trigger : number) + summary)
    line.outcome = FlowOutcome(results[position] ?? [], isRunning: running?.step == position)
    line.hasProblem = problem?.step == position || card == nil
    var notes: [String] = []
    if let list = step.forEach { notes.append("for each of " + FlowScreen.bare(list)) }
    for condition in step.conditions {
      notes.append(
        "when \(FlowScreen.bare(condition.reference)) \(condition.comparison.words) \(condition.wanted.text)")
    }
    if step.always { notes.append("even after a failure") }
    return [line] + notes.map { Line(row: row, text: "   " + SafeText.shown($0), isNote: true) }
  }

  /// A reference without its brackets.
  private static func bare(_ reference: String) -> String {
    reference.hasPrefix("${") && reference.hasSuffix("}")
      ? String(reference.dropFirst(2).dropLast()) : reference
  }

  private func drawDetail(in canvas: inout Canvas, _ view: ViewContext) {
    guard let step = step(position) else {
      drawIntroduction(in: &canvas)
      return
    }
    canvas.rule(row: 0, title: SafeText.shown(cards[step.operation]?.summary ?? step.operation))
    canvas.region(canvas.bounds.droppingTop(1)) {
      form.draw(in: &$0, isFocused: view.isFocused && isInDetail)
    }
  }

  private func drawIntroduction(in canvas: inout Canvas) {
    let texts =
      flow.steps.isEmpty
      ? [
        "Build a small flow with this connector and run it for real, before anything is deployed.",
        "Add an action, fill in its fields with text or with what the steps above bring (Alt-v), and press F5.",
        "F2 keeps the flow as a plan, which conwiz test --plan runs on a build server.",
      ] : ["Select a step to see its fields."]
    var row = 1
    for text in texts {
      for line in text.wrapped(toColumns: max(10, canvas.size.columns - 4)) {
        canvas.write(line, column: 2, row: row, style: Style(.muted))
        row += 1
      }
      row += 1
    }
  }
}
