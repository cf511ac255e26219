import ConnectorModel
import JSONText
import SafeText
import TerminalUI

/// The undo history: every step by name, with the lines that the selected one changed; Enter goes back or forward.
struct HistoryLayer: Layer {
  /// Every step, those that are undone behind the others.
  let steps: [HistoryEntry]
  let done: Int
  /// The texts as the steps before `position` leave them.
  private var texts: [ConnectorFile: [UInt8]]
  private var position: Int
  var list = ListState()
  private var difference = StepDifference.none

  init(_ workspace: Workspace) {
    let history = workspace.session.history
    steps = history.done + history.undone.reversed()
    done = history.done.count
    position = done
    texts = [:]
    for file in ConnectorFile.allCases { texts[file] = workspace.connector[file].bytes }
    list.setCount(steps.count + 1)
    list.select(done)
    compare()
  }

  var hint: String { "Enter goes to the selected step; steps below the mark are undone, not lost" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Go there"), KeyHint("Esc", "Close")] }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Undo history",
      lines: [
        "Every step since the connector was opened, the latest at the end; * marks where you are, - what is undone."
          + " Below the list stand the lines that the selected step changed.",
        "Enter goes back to the selected step, or forward to it. Nothing is lost until another change is made.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      context.request(.goToHistory(list.selection))
      return .closed
    default:
      guard list.handle(key, page: listRows(of: frameRows(of: context.room) - 2)) else { return .ignored }
      compare()
      return .handled
    }
  }

  /// Looks at what the selected step changed.
  private mutating func compare() {
    guard list.selection > 0 else {
      difference = .none
      return
    }
    walk(to: list.selection - 1)
    let before = texts
    walk(to: list.selection)
    difference = StepDifference(from: before, to: texts)
  }

  /// Brings the texts to where they are after a number of steps, without reading them as JSON.
  private mutating func walk(to wanted: Int) {
    while position > wanted {
      position -= 1
      for change in steps[position].changes.reversed() {
        texts[change.file] =
          change.makesFile ? nil : change.backward.reduce(texts[change.file] ?? []) { $1.applied(to: $0) }
      }
    }
    while position < wanted {
      for change in steps[position].changes {
        texts[change.file] = change.forward.reduce(texts[change.file] ?? []) { $1.applied(to: $0) }
      }
      position += 1
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let size = canvas.size
    // The frame does not grow and shrink with the selected step.
    let frame = canvas.bounds.centred(
      Size(columns: min(size.columns - 2, 76), rows: frameRows(of: size)))
    canvas.box(frame, title: "Undo history")
    canvas.region(frame.inset(columns: 1, rows: 1)) { canvas in
      let room = listRows(of: canvas.size.rows)
      for (line, row) in list.visible(page: room).enumerated() {
        draw(step: row, at: line, in: &canvas)
      }
      guard !difference.lines.isEmpty else { return }
      canvas.rule(row: room, title: difference.summary)
      let rows = canvas.size.rows - room - 1
      for (line, text) in difference.lines.prefix(rows).enumerated() {
        canvas.write(text.text, column: 1, row: room + 1 + line, style: Style(text.mark.role))
      }
      if difference.lines.count > rows {
        canvas.scrollMarks(above: false, below: true)
      }
    }
  }

  private func frameRows(of size: Size) -> Int { min(size.rows, steps.count + 12) }

  /// How many rows list steps: what they need, but a third is left for what the selected one changed.
  private func listRows(of rows: Int) -> Int { max(1, min(steps.count + 1, rows - max(3, rows / 3))) }

  private func draw(step row: Int, at line: Int, in canvas: inout Canvas) {
    let title = row == 0 ? "as it was opened" : steps[row - 1].title
    let isSelected = row == list.selection
    let mark = row == done ? "* " : row > done ? "- " : "  "
    let style = Style(isSelected ? .selection : row > done ? .muted : .popup)
    let text = ((isSelected ? ">" : " ") + mark + title).padded(toColumns: canvas.size.columns)
    canvas.write(text, column: 0, row: line, style: style)
    if isSelected { canvas.placeCursor(column: 0, row: line) }
  }
}
