import Importing
import SafeText
import TerminalUI

extension ImportReviewLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      let summary = summary.truncated(toColumns: canvas.size.columns - 2, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(summary, column: 1, row: 0, style: Style(.muted))
      let room = max(1, canvas.size.rows - 3)
      canvas.region(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: room)) { canvas in
        let visible = list.visible(page: room)
        for (line, row) in visible.enumerated() { draw(row, at: line, in: &canvas) }
        if list.count == 0 {
          canvas.write(
            page == .report ? "Nothing was changed or lost." : "The source has no operation.", column: 1,
            row: 0,
            style: Style(.muted))
          canvas.placeCursor(column: 1, row: 0)
        }
        canvas.scrollMarks(visible, of: list.count)
      }
      let detail = self.detail.wrapped(toColumns: canvas.size.columns - 2)
      for (line, text) in detail.prefix(2).enumerated() where canvas.size.rows > 4 {
        canvas.write(text, column: 1, row: canvas.size.rows - 2 + line, style: Style(.popup))
      }
    }
  }

  private var title: String {
    let report = source.result.report
    let place =
      isMerge ? "Import into the open connector" + (base == nil ? "" : ", three ways") : "Import"
    return "\(place)  \(SafeText.shown(report.name))  \(report.format.name)"
  }

  private var summary: String {
    let report = source.result.report
    let chosen = rows.count(where: \.isChosen)
    return
      "\(chosen) of \(rows.count) ticked   \(report.count(.dropped)) left out, \(report.count(.merged)) merged   "
      + [
        report.count(.error).counted("error"), report.count(.warning).counted("warning"),
        report.count(.info).counted("note"),
      ].joined(separator: ", ")
  }

  /// What is selected in full, since the list cuts it.
  private var detail: String {
    if page == .operations {
      guard rows.indices.contains(list.selection) else { return "" }
      return rows[list.selection].details.joined(separator: " ")
    }
    guard notes.indices.contains(list.selection) else { return "" }
    let note = notes[list.selection]
    return note.message + (note.advice.isEmpty ? "" : " " + note.advice)
  }

  private func draw(_ row: Int, at line: Int, in canvas: inout Canvas) {
    let isSelected = row == list.selection
    let style = Style(isSelected ? .selection : .popup)
    let text = page == .operations ? operation(row, canvas.size.columns) : note(row)
    let shown = (isSelected ? ">" : " ") + text
    canvas.write(
      shown.truncated(toColumns: canvas.size.columns, ellipsis: canvas.glyphs.ellipsis)
        .padded(toColumns: canvas.size.columns), column: 0, row: line, style: style)
    if isSelected { canvas.placeCursor(column: 0, row: line) }
  }

  private func operation(_ row: Int, _ columns: Int) -> String {
    let entry = rows[row]
    let box = entry.kind == .same ? "   " : entry.isChosen ? "[x]" : "[ ]"
    let kind =
      switch entry.kind {
      case .added: "new      "
      case .updated: "changed  "
      case .same: "same     "
      case .missing: entry.isChosen ? "remove   " : "kept     "
      case nil: ""
      }
    let id = SafeText.shown(entry.operationID)
    let room = max(10, columns - 8 - kind.count - min(30, id.columns))
    return "\(box) \(kind)" + SafeText.shown(entry.line).padded(toColumns: room) + " " + id
  }

  private func note(_ row: Int) -> String {
    let note = notes[row]
    let place = note.line.map { "line \($0)" } ?? ""
    return note.severity.rawValue.padded(toColumns: 8) + place.padded(toColumns: 11)
      + SafeText.shown(note.code) + ": " + SafeText.shown(note.message)
  }
}
