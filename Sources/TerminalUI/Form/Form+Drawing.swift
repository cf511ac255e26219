import SafeText

extension Form {
  /// The narrowest width at which labels stand beside their values.
  private static let narrowest = 60

  /// Draws the fields in sight; with `isFocused` the focus is marked and the hardware cursor placed.
  package func draw(in canvas: inout Canvas, isFocused: Bool) {
    let isNarrow = canvas.size.columns < Form.narrowest && !fitsBeside(canvas.size.columns)
    let width = labelWidth(canvas.size.columns)
    let rows = layout(isNarrow: isNarrow, columns: canvas.size.columns, labelWidth: width)
    let start = firstRow(rows, height: canvas.size.rows)
    for (line, row) in rows[start..<min(rows.count, start + canvas.size.rows)].enumerated() {
      draw(row, at: line, labelWidth: width, isNarrow: isNarrow, isFocused: isFocused, in: &canvas)
    }
    let right = canvas.size.columns - 1
    if start > 0 { canvas.write(canvas.glyphs.more.up, column: right, row: 0, style: Style(.muted)) }
    if start + canvas.size.rows < rows.count {
      canvas.write(canvas.glyphs.more.down, column: right, row: canvas.size.rows - 1, style: Style(.muted))
    }
  }

  /// One row of the drawn form.
  private enum Row {
    case label(Int), value(Int), both(Int), problem(Int, String, isFirst: Bool), more(Int, Int), gap

    var field: Int? {
      switch self {
      case .label(let field), .value(let field), .both(let field), .problem(let field, _, _),
        .more(let field, _):
        field
      case .gap: nil
      }
    }
  }

  private func labelWidth(_ columns: Int) -> Int {
    let longest =
      fields.map { $0.kind == .section ? 0 : $0.label.columns + ($0.isRequired ? 2 : 0) }.max() ?? 0
    return min(max(longest, 8), max(8, columns / 3))
  }

  private func fitsBeside(_ columns: Int) -> Bool { columns >= 44 && labelWidth(columns) <= 18 }

  private func layout(isNarrow: Bool, columns: Int, labelWidth: Int) -> [Row] {
    var rows: [Row] = []
    for (position, field) in fields.enumerated() {
      if field.kind == .section, position > 0 { rows.append(.gap) }
      if isNarrow, hasValueLine(field) {
        rows += [.label(position), .value(position)]
      } else {
        rows.append(.both(position))
      }
      if case .multiline(let text) = field.kind {
        let lines = lineCount(text)
        if lines > 1 { rows.append(.more(position, lines - 1)) }
      }
      guard let problem = field.problem else { continue }
      let indent = isNarrow ? 3 : labelWidth + 7
      for (line, text) in problem.message.wrapped(toColumns: max(16, columns - indent - 1)).enumerated() {
        rows.append(.problem(position, text, isFirst: line == 0))
      }
      if let fix = problem.fix { rows.append(.problem(position, "Alt-x " + fix, isFirst: false)) }
    }
    return rows
  }

  private func lineCount(_ text: String) -> Int { text.utf8.count { $0 == 0x0A } + 1 }

  private func hasValueLine(_ field: FormField) -> Bool {
    switch field.kind {
    case .section, .button, .toggle: false
    default: true
    }
  }

  /// The first row in sight: the focused field with its problem and a line of context around it.
  private func firstRow(_ rows: [Row], height: Int) -> Int {
    guard rows.count > height, height > 0 else { return 0 }
    let first = rows.firstIndex { $0.field == focus } ?? 0
    let last = rows.lastIndex { $0.field == focus } ?? first
    let context = height > 4 ? 1 : 0
    let middle = max(0, (first + last) / 2 - height / 2)
    let lowest = max(0, last + context - height + 1)
    let highest = max(0, first - context)
    return min(max(0, rows.count - height), max(min(middle, highest), min(lowest, highest)))
  }

  private func draw(
    _ row: Row, at line: Int, labelWidth: Int, isNarrow: Bool, isFocused: Bool, in canvas: inout Canvas
  ) {
    switch row {
    case .gap: break
    case .label(let position):
      drawMarks(position, line, isFocused, in: &canvas)
      canvas.write(labelText(fields[position]), column: 2, row: line, style: Style(.label))
    case .value(let position):
      drawValue(position, column: 1, line, isFocused, in: &canvas)
    case .both(let position):
      drawMarks(position, line, isFocused, in: &canvas)
      if fields[position].kind == .section {
        canvas.region(Rect(column: 1, row: line, columns: canvas.size.columns - 2, rows: 1)) {
          $0.rule(row: 0, title: fields[position].label)
        }
      } else {
        let label = labelText(fields[position]).truncated(
          toColumns: labelWidth, ellipsis: canvas.glyphs.ellipsis)
        if !hasLabelInValue(fields[position]) {
          canvas.write(label, column: 3, row: line, style: Style(.label))
        }
        drawValue(position, column: labelWidth + 5, line, isFocused, in: &canvas)
      }
    case .more(_, let count):
      let text = "(\(count) more \(count == 1 ? "line" : "lines"): Enter opens the editor)"
      canvas.write(text, column: isNarrow ? 2 : labelWidth + 5, row: line, style: Style(.muted))
    case .problem(let position, let text, let isFirst):
      guard let problem = fields[position].problem else { return }
      let column = isNarrow ? 1 : labelWidth + 5
      if isFirst {
        canvas.write(problem.severity.letter, column: column, row: line, style: Style(problem.severity.role))
      }
      canvas.write(text, column: column + 2, row: line, style: Style(problem.severity.role, []))
    }
  }

  private func labelText(_ field: FormField) -> String { field.label + (field.isRequired ? " *" : "") }

  private func hasLabelInValue(_ field: FormField) -> Bool { field.kind == .button }

  private func drawMarks(_ position: Int, _ line: Int, _ isFocused: Bool, in canvas: inout Canvas) {
    if isFocused, position == focus { canvas.write(">", column: 0, row: line, style: Style(.key)) }
    if let problem = fields[position].problem {
      canvas.write(problem.severity.mark, column: 1, row: line, style: Style(problem.severity.role))
    }
  }

  private func drawValue(
    _ position: Int, column: Int, _ line: Int, _ isFocused: Bool, in canvas: inout Canvas
  ) {
    let field = fields[position]
    let hasFocus = isFocused && position == focus
    let counter = counter(field, position)
    let reserved = counter.isEmpty ? 2 : counter.columns + 3
    let width = max(1, canvas.size.columns - column - reserved)
    let style = Style(hasFocus ? .focusedField : field.disabledReason == nil ? .field : .muted)
    if !counter.isEmpty {
      canvas.write(
        counter, column: canvas.size.columns - counter.columns - 2, row: line, style: Style(.muted))
    }
    switch field.kind {
    case .text(let text), .secret(let text):
      var isSecret = false
      if case .secret = field.kind { isSecret = true }
      let shown = hasFocus && field.isTyped ? editor : LineEditor(text)
      shown.draw(
        in: &canvas, column: column, row: line, width: width, style: style, focused: hasFocus,
        masked: isSecret)
    default:
      let text = shownValue(field, canvas.glyphs)
      let columns = hasFocus ? max(1, min(width, text.columns)) : width
      let cut = text.truncated(toColumns: width, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(cut.padded(toColumns: min(columns, width)), column: column, row: line, style: style)
      if hasFocus { canvas.placeCursor(column: column, row: line) }
    }
  }

  private func shownValue(_ field: FormField, _ glyphs: Glyphs) -> String {
    switch field.kind {
    case .text(let text), .fact(let text), .link(let text): text
    case .multiline(let text): text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    case .secret: glyphs.mask
    case .choice(let options, let selected):
      (selected.flatMap { options.indices.contains($0) ? options[$0] : nil } ?? "") + "  v"
    case .radio(let options, let selected):
      options.enumerated().map {
        ($0.offset == selected ? glyphs.radio.on : glyphs.radio.off) + " " + $0.element
      }
      .joined(separator: "  ")
    case .toggle(let isOn): isOn ? glyphs.check.on : glyphs.check.off
    case .button: "[ " + field.label + " ]"
    case .section: ""
    }
  }

  private func counter(_ field: FormField, _ position: Int) -> String {
    if let trailing = field.trailing { return trailing }
    guard let limit = field.limit else { return "" }
    switch field.kind {
    case .text(let text): return "\(position == focus && field.isTyped ? editor.count : text.count)/\(limit)"
    case .multiline(let text): return "\(text.count)/\(limit)"
    default: return ""
    }
  }
}
