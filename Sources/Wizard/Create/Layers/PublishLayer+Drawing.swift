import Publishing
import SafeText
import TerminalUI

extension PublishLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let columns = PublishLayer.columns(in: canvas.size)
    guard let outcome else {
      let frame = canvas.bounds.centred(
        Size(columns: min(columns, 64), rows: min(canvas.size.rows, max(7, steps.count + 5))))
      canvas.box(frame, title: title)
      canvas.region(frame.inset(columns: 2, rows: 1)) { drawSteps(in: &$0, view.now) }
      return
    }
    let lines = lines(of: outcome, in: canvas.size)
    let frame = canvas.bounds.centred(
      Size(columns: columns, rows: frameRows(lines, outcome, in: canvas.size)))
    canvas.box(frame, title: title)
    canvas.region(frame.inset(columns: 2, rows: 1)) { canvas in
      let room = lineRows(outcome, of: canvas.size.rows)
      drawLines(lines, room, in: &canvas)
      drawChoices(outcome.choices, below: min(room, lines.count) + 1, in: &canvas)
    }
  }

  private static func columns(in room: Size) -> Int { min(room.columns, 92) }

  /// What is said, broken to the width of the window.
  func lines(of outcome: PublishOutcome, in room: Size) -> [PublishOutcome.Line] {
    PublishOutcome.Line.wrapped(outcome.lines, PublishLayer.columns(in: room) - 4)
  }

  /// How many rows the window takes.
  func frameRows(_ lines: [PublishOutcome.Line], _ outcome: PublishOutcome, in room: Size) -> Int {
    min(room.rows, lines.count + outcome.choices.count + 3)
  }

  /// How many of the rows in the window are for what is said.
  func lineRows(_ outcome: PublishOutcome, of rows: Int) -> Int { max(1, rows - outcome.choices.count - 1) }

  private func drawSteps(in canvas: inout Canvas, _ now: Int) {
    let sight = steps.suffix(max(1, canvas.size.rows - 2))
    for (row, step) in sight.enumerated() {
      let time = PublishLayer.seconds((step.ended ?? now) - step.began)
      let isEnded = step.ended != nil
      canvas.write(isEnded ? "ok" : "..", column: 0, row: row, style: Style(isEnded ? .success : .info))
      canvas.write(step.call.heading, column: 4, row: row, style: Style(.popup))
      canvas.write(time, column: canvas.size.columns - time.columns, row: row, style: Style(.muted))
    }
    let text: String =
      switch phase {
      case .stopping: "stopping …"
      default:
        waitsUntil.map { "The next attempt comes in \(max(0, $0 - now) / 1000) s. Esc stops." }
          ?? "Esc stops.  \(PublishLayer.seconds(now - started)) in all"
      }
    canvas.write(text, column: 0, row: canvas.size.rows - 1, style: Style(.muted))
    canvas.placeCursor(column: 0, row: max(0, sight.count - 1))
  }

  private func drawLines(_ lines: [PublishOutcome.Line], _ room: Int, in canvas: inout Canvas) {
    let visible = scroll.visible(count: lines.count, page: room)
    for (row, line) in lines[visible].enumerated() {
      canvas.write(line.text, column: 0, row: row, style: Style(line.role))
    }
    let width = canvas.size.columns
    canvas.region(Rect(column: 0, row: 0, columns: width, rows: room)) {
      $0.scrollMarks(visible, of: lines.count)
    }
  }

  private func drawChoices(_ choices: [PublishOutcome.Choice], below top: Int, in canvas: inout Canvas) {
    for (row, choice) in choices.enumerated() {
      let isSelected = row == list.selection
      let text = ((isSelected ? "> " : "  ") + choice.label).padded(toColumns: canvas.size.columns)
      canvas.write(text, column: 0, row: top + row, style: Style(isSelected ? .selection : .popup))
      if isSelected { canvas.placeCursor(column: 0, row: top + row) }
    }
  }

  private static func seconds(_ milliseconds: Int) -> String { "\(max(0, milliseconds) / 1000) s" }
}

extension PublishOutcome.Line {
  /// Lines broken at blanks; what has none, as addresses, is broken where the room ends, so that all of it is seen.
  static func wrapped(_ lines: [PublishOutcome.Line], _ columns: Int) -> [PublishOutcome.Line] {
    lines.flatMap { line in
      let text = SafeText.shown(line.text)
      return (text.isEmpty ? [""] : text.wrapped(toColumns: max(8, columns))).map {
        PublishOutcome.Line($0, line.role)
      }
    }
  }
}
