import SafeText

/// Where the fields of a form go in some columns.
struct FormLayout: Sendable {
  /// The narrowest width at which labels stand beside their values.
  private static let least = 44
  /// The widest column of labels in a form of up to three times that width.
  private static let shortLabel = 18
  /// What is left for a value behind a label that is longer than the others.
  private static let leastValue = 14

  /// The rows from top to bottom.
  let rows: [FormRow]
  /// Whether labels stand above their values.
  let isNarrow: Bool
  /// The columns for labels that stand beside values.
  let labelWidth: Int
  private let columns: Int

  init(_ fields: [FormField], columns: Int) {
    let labels = fields.filter { $0.kind != .section && $0.kind != .button }
    let longest = labels.map { FormLayout.label(of: $0).columns }.max() ?? 0
    let isNarrow = columns < FormLayout.least
    let width = min(max(longest, 8), isNarrow ? max(8, columns / 3) : max(FormLayout.shortLabel, columns / 3))
    self.columns = columns
    labelWidth = width
    self.isNarrow = isNarrow
    let room = columns - FormLayout.valueColumn(isNarrow: isNarrow, labelWidth: width) - 4
    var rows: [FormRow] = []
    for (position, field) in fields.enumerated() {
      if field.kind == .section, position > 0 { rows.append(FormRow(field: position, part: .gap)) }
      let parts = FormLayout.parts(of: field, isNarrow: isNarrow, room: max(16, room))
      rows += parts.map { FormRow(field: position, part: $0) }
    }
    self.rows = rows
  }

  /// The column where values begin.
  var valueColumn: Int { FormLayout.valueColumn(isNarrow: isNarrow, labelWidth: labelWidth) }

  /// The column where the text of problems begins, behind the letter.
  var problemColumn: Int { valueColumn + (isNarrow ? 2 : 3) }

  /// How much of a label is shown beside its value: one longer than the others pushes its own value aside.
  func shownLabelWidth(_ label: String) -> Int {
    max(labelWidth, min(label.columns, columns - FormLayout.leastValue - 5))
  }

  /// The column where the value of a field begins that stands beside its label.
  func valueColumn(behind label: String) -> Int {
    max(valueColumn, min(label.columns, shownLabelWidth(label)) + 5)
  }

  /// The rows of a field, without the empty one above it.
  func rows(of field: Int) -> Range<Int> {
    let first = rows.firstIndex { $0.field == field && $0.part != .gap } ?? 0
    let last = rows.lastIndex { $0.field == field } ?? first
    return first..<last + 1
  }

  /// The label as it is shown.
  static func label(of field: FormField) -> String {
    SafeText.shown(field.label) + (field.isRequired ? " *" : "")
  }

  /// Whether label and value share a row even where labels stand above values.
  static func isOneRow(_ field: FormField) -> Bool {
    switch field.kind {
    case .section, .button, .toggle: true
    default: false
    }
  }

  private static func valueColumn(isNarrow: Bool, labelWidth: Int) -> Int { isNarrow ? 1 : labelWidth + 5 }

  private static func parts(of field: FormField, isNarrow: Bool, room: Int) -> [FormRow.Part] {
    var parts: [FormRow.Part] = isNarrow && !isOneRow(field) ? [.label, .value] : [.both]
    if case .multiline(let text) = field.kind {
      let more = text.utf8.count { $0 == 0x0A }
      if more > 0 { parts.append(.moreLines(more)) }
    }
    guard let problem = field.problem else { return parts }
    let lines = SafeText.shown(problem.message, multiline: true).wrapped(toColumns: room)
    for (number, line) in lines.enumerated() { parts.append(.problem(line, isFirst: number == 0)) }
    guard let fix = problem.fix else { return parts }
    let action = "Alt-x " + SafeText.shown(fix)
    if let last = lines.last, last.columns + 3 + action.columns <= room {
      parts[parts.count - 1] = .problem(last + "   " + action, isFirst: lines.count == 1)
    } else {
      parts.append(.fix(action))
    }
    return parts
  }
}
