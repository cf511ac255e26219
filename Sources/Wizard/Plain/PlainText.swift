import SafeText
import TerminalUI

/// The sentences in which fields and lists are told.
enum PlainText {
  /// How many rows of a list are told at once.
  static let page = 40

  /// How many lines of an answer are told at once.
  static let longestReading = 200

  /// The position of a field among those that can be focused, and how many there are.
  static func position(of form: Form) -> (number: Int, count: Int) {
    let focusable = form.fields.indices.filter { form.fields[$0].isFocusable }
    return ((focusable.firstIndex(of: form.focus) ?? 0) + 1, focusable.count)
  }

  /// The field that is asked for.
  static func lines(of field: FormField, number: Int, count: Int) -> [String] {
    let required = field.isRequired ? " (required)" : ""
    var line = "Field \(number) of \(count): \(shown(label(of: field)))\(required).  " + value(of: field)
    if field.offersValues { line += "  :values offers values." }
    let trailing = field.trailing.map { $0.hasSuffix(" v") ? String($0.dropLast(2)) : $0 }
    if let trailing, !trailing.isEmpty { line += "  " + sentence(shown(trailing)) }
    if let reason = field.disabledReason { line += "  Cannot be changed: \(shown(reason))" }
    var lines = [line]
    if let problem = field.problem {
      lines.append("\(word(of: problem.severity)): \(shown(PlainWording.plain(problem.message)))")
      if let fix = problem.fix { lines.append("Suggestion: \(shown(fix))") }
    }
    return lines
  }

  /// A field in the list of all.
  static func row(of field: FormField, number: Int) -> String {
    let mark = field.problem.map { " [\(word(of: $0.severity).lowercased()): \(shown($0.message))]" } ?? ""
    return "\(number) \(shown(label(of: field)))\(field.isRequired ? "*" : ""): \(current(of: field))\(mark)"
  }

  /// The value with what can be answered.
  private static func value(of field: FormField) -> String {
    switch field.kind {
    case .text, .fact, .secret: sentence("Now: " + current(of: field))
    case .multiline: sentence("Now: " + current(of: field)) + "  o edits it."
    case .choice(let options, _), .radio(let options, _):
      options.count <= 12
        ? "Now: \(current(of: field)).  Choices: "
          + options.enumerated().map { "\($0 + 1) \(shown($1))" }.joined(separator: ", ") + "."
        : "Now: \(current(of: field)).  o lists the \(options.count) choices."
    case .toggle: "Now: \(current(of: field)).  y or n."
    case .button: "o presses it."
    case .link: sentence("Now: " + current(of: field)) + "  o opens it."
    case .section: ""
    }
  }

  /// A text with a full stop, where it has none.
  static func sentence(_ text: String) -> String {
    text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
  }

  /// A heading, or a line that is only read in passing.
  static func passed(_ field: FormField) -> String {
    let label = shown(field.label) + ":"
    return field.kind == .section ? label : label + " " + current(of: field)
  }

  /// The value in words.
  static func current(of field: FormField) -> String {
    switch field.kind {
    case .text(let text), .fact(let text): text.isEmpty ? "nothing" : shown(text)
    case .link(let text):
      shown(text.hasSuffix("  v") ? String(text.dropLast(3)) : text)
    case .multiline(let text):
      text.isEmpty ? "nothing" : shown(String(text.prefix(200))) + (text.count > 200 ? " and more" : "")
    case .secret(let text): text.isEmpty ? "nothing" : "set, " + text.count.counted("character")
    case .choice(let options, let selected), .radio(let options, let selected):
      selected.flatMap { options.indices.contains($0) ? shown(options[$0]) : nil } ?? "nothing"
    case .toggle(let isOn): isOn ? "yes" : "no"
    case .button: "a button"
    case .section: ""
    }
  }

  static func label(of field: FormField) -> String { field.label.isEmpty ? field.id : field.label }

  static func word(of severity: FieldProblem.Severity) -> String {
    switch severity {
    case .error: "Error"
    case .warning: "Warning"
    case .info: "Note"
    }
  }

  /// What is drawn, without the lines of boxes.
  static func drawn(_ grid: Grid) -> [String] {
    let drawing = Set("─│┌┐└┘├┤▲▼")
    let lines = grid.text().split(separator: "\n", omittingEmptySubsequences: false).compactMap {
      line -> String? in
      let kept = line.map { drawing.contains($0) ? " " : $0 }
      guard let last = kept.lastIndex(where: { $0 != " " }) else { return nil }
      return String(kept[...last])
    }
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }
  }

  static func shown(_ text: String) -> String { SafeText.shown(text) }
}
