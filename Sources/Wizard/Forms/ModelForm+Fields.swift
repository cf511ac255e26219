import ConnectorModel
import TerminalUI
import Validation

/// The fields as the terminal draws them.
extension ModelForm {
  static func options(of kind: ModelField.Kind) -> [FieldOption]? {
    switch kind {
    case .choice(let options, _), .radio(let options, _): options
    default: nil
    }
  }

  static func text(of kind: ModelField.Kind) -> String? {
    switch kind {
    case .text(let text), .multiline(let text), .secret(let text): text
    case .list(let items): items.joined(separator: ", ")
    default: nil
    }
  }

  func formField(_ field: ModelField, _ findings: FindingList) -> FormField {
    var shown = FormField(id: field.id, label: field.label, kind: formKind(field))
    shown.isRequired = field.isRequired
    shown.limit = field.limit
    shown.trailing = field.trailing
    shown.offersValues = !field.suggestions.isEmpty
    shown.disabledReason = field.disabledReason
    shown.problem = problem(of: field, findings)
    return shown
  }

  private func problem(of field: ModelField, _ findings: FindingList) -> FieldProblem? {
    var candidates = self.findings(of: field, findings)
    if let typing, typing.id == field.id {
      candidates.removeAll { $0.severity != .error && !typing.rules.contains($0.rule) }
    }
    let isGoneTo = pinned.map { $0.field == field.id && candidates.first?.isSame(as: $0.finding) == true }
    let worst =
      isGoneTo == true ? candidates.first : candidates.max { $0.severity < $1.severity }
    guard let worst else { return nil }
    let more = candidates.count > 1 ? "  (+\(candidates.count - 1) more, F3)" : ""
    return FieldProblem(worst.severity.problem, worst.message + more, fix: worst.fix?.title)
  }

  private func formKind(_ field: ModelField) -> FormField.Kind {
    switch field.kind {
    case .text(let text): .text(text)
    case .multiline(let text): .multiline(text)
    case .secret(let text): .secret(text)
    case .choice(let options, let selected):
      .choice(options.map(\.label), selected: options.firstIndex { $0.value == selected })
    case .radio(let options, let selected):
      .radio(options.map(\.label), selected: options.firstIndex { $0.value == selected })
    case .toggle(let flag): .toggle(flag)
    case .list(let items):
      .text(
        typedList.flatMap { $0.id == field.id && $0.items == items ? $0.text : nil }
          ?? items.joined(separator: ", "))
    case .choices(_, let selected, let none):
      .link(selected.isEmpty ? none : selected.joined(separator: ", "))
    case .json(let text): .link(text)
    case .fact(let text): .fact(text)
    case .section: .section
    case .button: .button
    case .link(let text): .link(text)
    }
  }
}
