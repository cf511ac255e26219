import SafeText

extension Form {
  /// How wide the focus of a typed field is at least.
  private static let leastBar = 16

  /// Draws the fields in sight; with `isFocused` the focus is marked and the hardware cursor placed.
  ///
  /// The focused field is always in sight, with its problem where both fit.
  package func draw(in canvas: inout Canvas, isFocused: Bool) {
    let layout = FormLayout(fields, columns: canvas.size.columns)
    let height = canvas.size.rows
    let start = Viewport.firstRow(showing: layout.rows(of: focus), of: layout.rows.count, height: height)
    for (line, row) in layout.rows.dropFirst(start).prefix(height).enumerated() {
      draw(row, at: line, layout, hasFocus: isFocused && row.field == focus, in: &canvas)
    }
    canvas.scrollMarks(above: start > 0, below: start + height < layout.rows.count)
  }

  private func draw(
    _ row: FormRow, at line: Int, _ layout: FormLayout, hasFocus: Bool, in canvas: inout Canvas
  ) {
    let field = fields[row.field]
    let value = layout.valueColumn
    switch row.part {
    case .gap: break
    case .label:
      drawMarks(of: field, line, hasFocus, in: &canvas)
      canvas.write(FormLayout.label(of: field), column: 2, row: line, style: Style(.label))
    case .value: drawValue(of: field, column: value, line, hasFocus, in: &canvas)
    case .both:
      drawMarks(of: field, line, hasFocus, in: &canvas)
      drawBoth(field, line, layout, hasFocus, in: &canvas)
    case .moreLines(let count):
      let text = "(\(count.counted("more line")), Enter shows all)"
      canvas.write(cut(text, from: value, in: canvas), column: value, row: line, style: Style(.muted))
    case .problem(let text, let isFirst):
      guard let severity = field.problem?.severity else { return }
      if isFirst { canvas.write(severity.letter, column: value, row: line, style: Style(severity.role)) }
      canvas.write(text, column: layout.problemColumn, row: line, style: Style(severity.role, []))
    case .fix(let text):
      let column = layout.problemColumn
      canvas.write(cut(text, from: column, in: canvas), column: column, row: line, style: Style(.info))
    }
  }

  /// A text as far as it fits behind a column, with a sign where it does not.
  private func cut(_ text: String, from column: Int, in canvas: Canvas) -> String {
    text.truncated(toColumns: max(1, canvas.size.columns - column), ellipsis: canvas.glyphs.ellipsis)
  }

  private func drawBoth(
    _ field: FormField, _ line: Int, _ layout: FormLayout, _ hasFocus: Bool, in canvas: inout Canvas
  ) {
    if field.kind == .section {
      let rule = canvas.bounds.inset(columns: 1, rows: 0).droppingTop(line).top(1)
      canvas.region(rule) { $0.rule(row: 0, title: field.label) }
      return
    }
    let label = FormLayout.label(of: field)
    if layout.isNarrow {
      drawValue(of: field, column: 2, line, hasFocus, in: &canvas)
      if field.kind != .button { canvas.write(label, column: 6, row: line, style: Style(.label)) }
      return
    }
    if field.kind != .button {
      let cut = label.truncated(toColumns: layout.shownLabelWidth(label), ellipsis: canvas.glyphs.ellipsis)
      canvas.write(cut, column: 3, row: line, style: Style(.label))
    }
    let column = field.kind == .button ? layout.valueColumn : layout.valueColumn(behind: label)
    drawValue(of: field, column: column, line, hasFocus, in: &canvas)
  }

  private func drawMarks(of field: FormField, _ line: Int, _ hasFocus: Bool, in canvas: inout Canvas) {
    if hasFocus { canvas.write(">", column: 0, row: line, style: Style(.key)) }
    if let severity = field.problem?.severity, severity != .info {
      canvas.write(severity.mark, column: 1, row: line, style: Style(severity.role))
    } else if field.isChanged {
      canvas.write("~", column: 1, row: line, style: Style(.muted))
    }
  }

  private func drawValue(
    of field: FormField, column: Int, _ line: Int, _ hasFocus: Bool, in canvas: inout Canvas
  ) {
    let isTyped = hasFocus && field.isTyped
    let trailing = field.shownTrailing(
      typed: isTyped ? editor : nil, canvas.glyphs, columns: canvas.size.columns / 2)
    if !trailing.text.isEmpty {
      let place = canvas.size.columns - trailing.text.columns - 2
      canvas.write(trailing.text, column: place, row: line, style: Style(trailing.isOver ? .error : .muted))
    }
    let reserved = trailing.text.isEmpty ? 2 : trailing.text.columns + 3
    let width = max(1, canvas.size.columns - column - reserved)
    let style = Style(hasFocus ? .focusedField : field.disabledReason == nil ? .field : .muted)
    guard !isTyped else {
      let bar = min(width, max(Form.leastBar, field.isSecret ? 0 : editor.text.columns + 1))
      editor.draw(
        in: &canvas, column: column, row: line, width: bar, style: style, focused: true,
        masked: field.isSecret)
      return
    }
    let value = field.shownValue(canvas.glyphs, columns: width)
    let written = canvas.write(value.text, column: column, row: line, style: style, limit: width)
    guard hasFocus else { return }
    if written == 0 { canvas.write(" ", column: column, row: line, style: style) }
    canvas.placeCursor(column: column + min(value.cursor, width - 1), row: line)
  }
}
