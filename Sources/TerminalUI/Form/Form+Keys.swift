extension Form {
  /// How many fields PageUp and PageDown pass.
  private static let page = 8

  /// Handles a key; nil when it means nothing to a form.
  package mutating func handle(_ key: Key) -> FormEvent? {
    guard let field = focusedField else { return nil }
    if let event = type(key) { return event }
    switch key {
    case .named(.up), .named(.backTab): return move(-1)
    case .named(.down), .named(.tab): return move(1)
    case .named(.pageUp): return move(-Form.page, clamped: true)
    case .named(.pageDown): return move(Form.page, clamped: true)
    case .named(.home): return move(-fields.count, clamped: true)
    case .named(.end): return move(fields.count, clamped: true)
    case .named(.enter): return enter(field)
    case .character(" "), .control(" "), .altKey(.down): return press(field)
    case .character where field.isText, .paste where field.isText: return .begun(id: field.id, key)
    case .character(let letter) where letter.isLetter || letter.isNumber: return choose(letter, key, field)
    case .named(.left): return step(-1, field)
    case .named(.right): return step(1, field)
    default: return nil
    }
  }

  /// Enter opens what can be opened, and goes on to the next field elsewhere.
  private mutating func enter(_ field: FormField) -> FormEvent? {
    switch field.kind {
    case .text, .secret, .toggle, .radio, .fact, .section: move(1)
    case .multiline, .button, .link, .choice: press(field)
    }
  }

  /// Space opens, presses or changes.
  private func press(_ field: FormField) -> FormEvent? {
    if let reason = field.disabledReason { return .refused(reason) }
    switch field.kind {
    case .multiline, .button, .link, .choice: return .opened(id: field.id)
    case .radio(let options, let selected):
      guard !options.isEmpty else { return .handled }
      return .chose(id: field.id, ((selected ?? -1) + 1) % options.count)
    case .toggle(let isOn): return .toggled(id: field.id, !isOn)
    case .text where field.offersValues: return .opened(id: field.id)
    case .text, .secret, .fact, .section: return nil
    }
  }

  /// A letter on a field with a value is about the value: it begins the choice, and nothing else takes it.
  private func choose(_ letter: Character, _ key: Key, _ field: FormField) -> FormEvent? {
    switch field.kind {
    case .choice:
      if let reason = field.disabledReason { return .refused(reason) }
      return .begun(id: field.id, key)
    case .radio(let options, let selected):
      if let reason = field.disabledReason { return .refused(reason) }
      let start = letter.lowercased()
      let wanted = options.firstIndex { $0.lowercased().hasPrefix(start) }
      guard let wanted else { return .refused("Space and the arrows choose here") }
      return wanted == selected ? .handled : .chose(id: field.id, wanted)
    case .toggle: return .refused(field.disabledReason ?? "Space switches it on and off")
    case .text, .secret, .multiline, .button, .link, .fact, .section: return nil
    }
  }

  /// Left and Right step through the values of a choice, without going round.
  private func step(_ steps: Int, _ field: FormField) -> FormEvent? {
    switch field.kind {
    case .choice(let options, let selected), .radio(let options, let selected):
      if let reason = field.disabledReason { return .refused(reason) }
      let next = (selected ?? -1) + steps
      return options.indices.contains(next) ? .chose(id: field.id, next) : .handled
    default: return nil
    }
  }
}
