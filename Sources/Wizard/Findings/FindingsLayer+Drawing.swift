import ConnectorModel
import JSONText
import SafeText
import TerminalUI
import Validation

extension FindingsLayer {
  /// How many lines tell the selected finding in full, where there is room for them.
  private static let detailLines = 3

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let height = panelHeight(of: canvas.size.rows)
    canvas.popup(canvas.bounds.bottom(height), title: title) { canvas in
      let page = page(ofRows: canvas.size.rows)
      if rows.isEmpty { drawNothing(in: &canvas) }
      let visible = list.visible(page: page)
      for (line, row) in visible.enumerated() { draw(row, at: line, view.workspace, in: &canvas) }
      if !rows.isEmpty {
        let marks = canvas.bounds.top(page)
        canvas.region(marks) { $0.scrollMarks(visible, of: rows.count) }
      }
      drawDetail(below: page, view.workspace, in: &canvas)
      if isFiltering { drawFilter(in: &canvas) }
    }
  }

  /// How many rows the panel takes of those of the screen.
  func panelHeight(of rows: Int) -> Int {
    rows < 14 ? rows : max(14, min(rows * 3 / 4, findings.count + Self.detailLines + 3))
  }

  /// How many rows of the panel list findings.
  func page(ofRows rows: Int) -> Int {
    rows >= 8 ? rows - Self.detailLines - 1 : rows >= 4 ? rows - 2 : rows
  }

  private var title: String {
    let count = rows.reduce(0) { sum, row in
      if case .group(_, let count, _) = row { sum + count } else { sum + 1 }
    }
    let words = ["Findings", "\(count) of \(findings.count)", settings.profile.rawValue] + filter.words
    return (words + (isChecked ? [] : ["checking"])).joined(separator: "  ")
  }

  private func drawNothing(in canvas: inout Canvas) {
    let text =
      isEmptied ? "No finding is like that." : isChecked ? "Nothing to report." : "Checking …"
    canvas.write(text, column: 1, row: 0, style: Style(isEmptied ? .muted : .success))
    canvas.placeCursor(column: 1, row: 0)
  }

  private func drawFilter(in canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    canvas.fill(canvas.bounds.bottom(1), " ", style: Style(.popup))
    canvas.write("/", column: 0, row: row, style: Style(.key))
    editor.draw(
      in: &canvas, column: 1, row: row, width: canvas.size.columns - 2, style: Style(.field), focused: true)
  }

  /// Tells the selected finding in full, since the list cuts it.
  private func drawDetail(below page: Int, _ workspace: Workspace?, in canvas: inout Canvas) {
    guard page < canvas.size.rows else { return }
    var row = page
    if canvas.size.rows >= 8 {
      canvas.region(canvas.bounds.droppingTop(row).top(1)) { $0.rule(row: 0) }
      row += 1
    }
    let lines = detail.wrapped(toColumns: canvas.size.columns - 2)
    let room = canvas.size.rows - row
    for (line, text) in lines.prefix(room).enumerated() {
      canvas.write(text, column: 1, row: row + line, style: Style(.popup))
    }
    guard lines.count < room, let finding = selectedFinding else { return }
    let text = position(of: finding, workspace) + RulePage.placeText(finding)
    let shown = text.truncated(toColumns: canvas.size.columns - 2, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(shown, column: 1, row: row + lines.count, style: Style(.muted))
  }

  /// The line of a finding, as `line 12, `; empty where it has none.
  private func position(of finding: Finding, _ workspace: Workspace?) -> String {
    guard let bytes = workspace?.connector[finding.place.file].bytes,
      let line = finding.position(in: LineIndex(bytes))?.line
    else { return "" }
    return "line \(line)  "
  }

  private var detail: String {
    switch selected {
    case .finding(let position):
      return "\(findings[position].rule): \(findings[position].message)"
    case .group(let rule, _, _):
      return RuleCatalogue.rule(named: rule).map { "\($0.statement) \($0.reason)" } ?? rule
    case nil: return ""
    }
  }

  private func draw(_ position: Int, at line: Int, _ workspace: Workspace?, in canvas: inout Canvas) {
    let isSelected = position == list.selection
    let style = isSelected ? Style(.selection) : Style(.popup)
    let width = canvas.size.columns
    canvas.fill(Rect(column: 0, row: line, columns: width, rows: 1), " ", style: style)
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: style)
    let severity: Severity
    switch rows[position] {
    case .finding(let finding):
      severity = findings[finding].severity
      draw(findings[finding], at: line, workspace, style, in: &canvas)
    case .group(let rule, let count, let worst):
      severity = worst
      let head = String(count).leftPadded(toColumns: 4) + " x " + rule
      let statement = RuleCatalogue.rule(named: rule)?.statement ?? ""
      let room = width - 4
      let text = room < 60 ? head : head.padded(toColumns: min(groupWidth, room * 2 / 3)) + "  " + statement
      canvas.write(
        text.truncated(toColumns: room, ellipsis: canvas.glyphs.ellipsis), column: 2, row: line, style: style)
    }
    canvas.write(
      String(severity.letter), column: 1, row: line, style: isSelected ? style : Style(severity.role))
    if isSelected, !isFiltering { canvas.placeCursor(column: 0, row: line) }
  }

  /// How wide the count and the longest rule of the groups are.
  private var groupWidth: Int {
    let names = rows.lazy.map { row in if case .group(let rule, _, _) = row { rule.count } else { 0 } }
    return (names.max() ?? 0) + 7
  }

  private func draw(
    _ finding: Finding, at line: Int, _ workspace: Workspace?, _ style: Style, in canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    // Where it stands tells one finding of a rule from the next; a narrow list leaves it to the lines below.
    let room = width < 60 ? 0 : width * 2 / 5
    let ellipsis = canvas.glyphs.ellipsis
    if room > 0, let connector = workspace?.connector {
      let subject = FindingSubject.text(of: finding, in: connector)
      canvas.write(subject.truncated(toColumns: room, ellipsis: ellipsis), column: 3, row: line, style: style)
    }
    let start = room > 0 ? room + 4 : 3
    let fix = finding.fix.map { $0.isSafe ? "fix" : "ask" } ?? "hand"
    let message = finding.message.truncated(toColumns: width - start - 6, ellipsis: ellipsis)
    canvas.write(message, column: start, row: line, style: style)
    canvas.write(fix, column: width - fix.count - 1, row: line, style: style)
  }
}

extension String {
  fileprivate func leftPadded(toColumns columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
