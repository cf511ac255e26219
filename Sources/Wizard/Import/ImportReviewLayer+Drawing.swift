import Importing
import SafeText
import TerminalUI

extension ImportReviewLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      let rows = ImportReviewRows(in: canvas.size.rows)
      if rows.summary > 0 {
        let summary = summary.truncated(toColumns: canvas.size.columns - 2, ellipsis: canvas.glyphs.ellipsis)
        canvas.write(summary, column: 1, row: 0, style: Style(.muted))
      }
      canvas.region(
        Rect(column: 0, row: rows.summary, columns: canvas.size.columns, rows: rows.list)
      ) { canvas in
        let visible = list.visible(page: rows.list)
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
      drawDetail(rows.detail, in: &canvas)
    }
  }

  /// Draws as much of what is said of the selected row as there is room for.
  private func drawDetail(_ rows: Int, in canvas: inout Canvas) {
    let columns = canvas.size.columns - 2
    // In one row what changes is worth more than the whole of the call.
    let isShort = page == .operations && rows == 1 && detail.count > 1
    let lines = detail.dropFirst(isShort ? 1 : 0).flatMap { $0.wrapped(toColumns: columns) }
    for (line, text) in lines.prefix(rows).enumerated() {
      let isCut = line == rows - 1 && lines.count > rows
      let shown =
        isCut
        ? (text + " " + canvas.glyphs.ellipsis).truncated(
          toColumns: columns, ellipsis: canvas.glyphs.ellipsis) : text
      canvas.write(shown, column: 1, row: canvas.size.rows - rows + line, style: Style(.popup))
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

  private func draw(_ row: Int, at line: Int, in canvas: inout Canvas) {
    let isSelected = row == list.selection
    let style = Style(isSelected ? .selection : .popup)
    let text = page == .operations ? operation(row, canvas.size.columns, canvas.glyphs.ellipsis) : note(row)
    let shown = (isSelected ? ">" : " ") + text
    canvas.write(
      shown.truncated(toColumns: canvas.size.columns, ellipsis: canvas.glyphs.ellipsis)
        .padded(toColumns: canvas.size.columns), column: 0, row: line, style: style)
    if isSelected { canvas.placeCursor(column: 0, row: line) }
  }

  private func operation(_ row: Int, _ columns: Int, _ ellipsis: String) -> String {
    let entry = rows[row]
    let box = entry.kind == .same ? "   " : entry.isChosen ? "[x]" : "[ ]"
    let kind =
      switch entry.kind {
      case .added: "new      "
      case .updated: "changed  "
      case .same: entry.details.isEmpty ? "same     " : "conflict "
      case .deleted: entry.isChosen ? "back     " : "deleted  "
      case .missing: entry.isChosen ? "remove   " : "kept     "
      case nil: ""
      }
    let id = SafeText.shown(entry.operationID)
    let call = SafeText.shown(entry.line)
    // The ends tell them apart, so what is too long is cut in its middle: the call first, then both.
    let room = max(2, columns - box.count - kind.count - 4)
    let idRoom = min(id.columns, max(room - call.columns, room / 2))
    let callRoom = room - idRoom
    return "\(box) \(kind)"
      + call.truncatedInMiddle(toColumns: callRoom, ellipsis: ellipsis).padded(toColumns: callRoom) + " "
      + id.truncatedInMiddle(toColumns: idRoom, ellipsis: ellipsis)
  }

  private func note(_ row: Int) -> String {
    let note = notes[row]
    let place = note.line.map { "line \($0)" } ?? ""
    return note.severity.rawValue.padded(toColumns: 8) + place.padded(toColumns: 11)
      + SafeText.shown(note.code) + ": " + SafeText.shown(note.message)
  }
}
