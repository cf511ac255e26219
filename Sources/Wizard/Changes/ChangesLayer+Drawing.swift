import JSONText
import SafeText
import TerminalUI

extension ChangesLayer {
  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      guard let change else {
        canvas.write(
          isWaiting ? base == .commit ? "asking git …" : "reading …" : base.nothing,
          column: 1, row: 0, style: Style(.muted))
        canvas.placeCursor(column: 1, row: 0)
        return
      }
      let top = firstRow(canvas.size.rows)
      let offset = firstByte(columns: canvas.size.columns)
      let margin = canvas.size.columns < 60 ? 0 : numberWidth + 1
      let sight = list.rows.indices.dropFirst(top).prefix(canvas.size.rows)
      for row in sight { draw(row, at: row - top, margin, offset, in: &canvas) }
      canvas.scrollMarks(above: top > 0, below: top + canvas.size.rows < list.rows.count)
      let focus = sight.contains(change.firstDifference) ? change.firstDifference : change.rows.lowerBound
      canvas.placeCursor(column: 0, row: min(max(0, focus - top), canvas.size.rows - 1))
    }
  }

  private var title: String {
    guard let change else { return "Changes \(base.since)" }
    return "\(selected + 1) of \(list.changes.count)  \(list.total(of: change.file))  \(base.since)"
  }

  private var numberWidth: Int {
    list.changes.map { String(max($0.hunk.old.upperBound, $0.hunk.new.upperBound)).count }.max() ?? 1
  }

  private func draw(_ row: Int, at line: Int, _ margin: Int, _ offset: Int, in canvas: inout Canvas) {
    let row = list.rows[row]
    let isSelected = row.change == selected
    let isHeading = row.line.bytes.first == UInt8(ascii: "@")
    var rest = row.line.bytes.dropFirst().dropLast()
    if offset > 0, row.line.mark != .place, row.line.mark != .header {
      rest = rest.dropFirst(offset).drop { $0 & 0xC0 == 0x80 }
    }
    // A character takes four bytes at most, so that no more of a long line needs a look.
    let text =
      SafeText.shown(bytes: row.line.bytes.prefix(1))
      + SafeText.shown(bytes: rest.prefix(4 * canvas.size.columns))
    if isSelected { canvas.write(">", column: 0, row: line, style: Style(.key)) }
    if margin > 0, let number = row.number.map(String.init) {
      canvas.write(number, column: margin - number.count, row: line, style: Style(.muted))
    }
    let style = isSelected && isHeading ? Style(.selection) : Style(row.line.mark.role)
    canvas.write(text, column: 1 + margin, row: line, style: style)
  }
}
