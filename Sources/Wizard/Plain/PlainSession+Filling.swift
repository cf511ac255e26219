import SafeText
import TerminalUI

/// Answers to the fields of a form.
extension PlainSession {
  mutating func fill(_ form: Form, _ value: String, isLiteral: Bool) -> [Effect] {
    guard let field = form.focusedField else { return [] }
    guard !value.isEmpty || isLiteral else { return press(.named(.down)) }
    switch field.kind {
    case .text, .secret:
      if let reason = field.disabledReason {
        lines.append("It cannot be changed: \(PlainText.shown(reason))")
        return []
      }
      let effects = replace(value)
      guard !isRefused(field) else {
        spot = nil
        // What was taken out to make room stands there again.
        guard case .text(let text) = field.kind, !text.isEmpty else { return effects }
        return effects + replace(text)
      }
      return effects + confirm(field.id)
    case .choice(let options, let selected): return choose(value, options, selected, field)
    case .radio(let options, let selected): return choose(value, options, selected, field)
    case .toggle(let isOn):
      guard let wanted = PlainSession.flag(value) else {
        lines.append("Answer y or n.")
        return []
      }
      return (wanted == isOn ? [] : press(" ")) + confirm(field.id)
    case .multiline, .link, .button:
      guard value == "o" else {
        lines.append("o opens it, Enter goes on.")
        return []
      }
      return press(.named(.enter))
    case .fact, .section: return press(.named(.down))
    }
  }

  /// Whether the field is what it was, since the status line says why it cannot be otherwise.
  private func isRefused(_ field: FormField) -> Bool {
    guard state.status?.tone == .error, case .form(_, let form) = state.top.plain,
      let now = form.focusedField, now.id == field.id, now.kind == field.kind, case .text(let text) = now.kind
    else { return false }
    return form.editedText == text || form.editedText?.isEmpty == true
  }

  /// Says what the field is now, and goes on where nothing is wrong with it.
  private mutating func confirm(_ id: String) -> [Effect] {
    var effects = pause()
    guard case .form(_, let form) = state.top.plain,
      let field = form.fields.first(where: { $0.id == id }), form.focusedField?.id == id
    else { return effects }
    var shown = field
    // Some fields are written only when they are left; what was typed is what they will be.
    if case .text = field.kind, let typed = form.editedText { shown.kind = .text(typed) }
    lines.append(
      PlainText.sentence(
        "\(PlainText.shown(PlainText.label(of: field))) is now \(PlainText.current(of: shown))"))
    if field.problem?.severity == .error {
      spot = nil
    } else {
      effects += press(.named(.down))
    }
    return effects
  }

  mutating func choose(
    _ value: String, _ options: [String], _ selected: Int?, _ field: FormField
  ) -> [Effect] {
    if value == "o" {
      lines += options.enumerated().map { "\($0 + 1) \(PlainText.shown($1))" }
      return []
    }
    let lower = value.lowercased()
    let number = Int(value).map { $0 - 1 }.flatMap { options.indices.contains($0) ? $0 : nil }
    guard
      let target = number ?? options.firstIndex(where: { $0.lowercased() == lower })
        ?? options.firstIndex(where: { $0.lowercased().hasPrefix(lower) })
    else {
      lines.append("There is no such choice; o lists them.")
      return []
    }
    let distance = target - (selected ?? -1)
    if abs(distance) > 1, case .choice = field.kind, let effects = pick(target) {
      return effects + confirm(field.id)
    }
    return press(Array(repeating: .named(distance < 0 ? .left : .right), count: abs(distance)))
      + confirm(field.id)
  }

  /// Takes a value out of the list that the field opens, so that no value between is taken on the way; nil where it opens
  /// none.
  private mutating func pick(_ target: Int) -> [Effect]? {
    let depth = state.layers.count
    let effects = press(.named(.enter))
    guard state.layers.count == depth + 1, state.top is ChoiceLayer else {
      if state.layers.count > depth { _ = press(.named(.escape)) }
      return nil
    }
    return effects + go(to: target + 1) + press(.named(.enter))
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes", "true", "1": true
    case "n", "no", "false", "0": false
    default: nil
    }
  }

  /// Types a text in the place of what stands in a line.
  mutating func replace(_ text: String) -> [Effect] {
    press([.named(.end), .control("u")] + (text.isEmpty ? [] : [.paste(text)]))
  }
}
