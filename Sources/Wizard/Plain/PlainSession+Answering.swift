import SafeText
import TerminalUI

extension PlainSession {
  /// Takes a line that was typed.
  package mutating func answer(_ line: String) -> [Effect] {
    if entry != nil { return takeLine(line) }
    var effects = taking(line)
    effects += pause()
    return effects
  }

  /// Takes the end of what can be typed: nothing is saved that was not.
  ///
  /// A draft would be offered to the next start, which people want; a script would be asked what it did not expect.
  package mutating func end(keepingDraft: Bool) -> [Effect] {
    guard state.hasUnsavedChanges else { return noting(state.update(.key(.hangUp))) }
    lines.append(
      keepingDraft
        ? "The input ended; what was not saved is kept as a draft."
        : "The input ended; what was not saved is dropped.")
    guard !keepingDraft else { return noting(state.update(.key(.hangUp))) }
    return [.discardDraft] + noting(state.end(keepDraft: false))
  }

  private mutating func taking(_ line: String) -> [Effect] {
    switch line {
    case "<": return back()
    case "<<": return press(.named(.escape))
    case ">": return press(.named(.down))
    case "?": return explain()
    case "*": return tellAll()
    case "!": return suggestion()
    default: break
    }
    if asksSecret, !isCommand(line), let form = formInSight {
      return fill(
        form, line.hasPrefix("\\") ? String(line.dropFirst()) : line, isLiteral: line.hasPrefix("\\"))
    }
    if line.hasPrefix(":") { return command(String(line.dropFirst())) }
    if line.hasPrefix("#"), !isColour(line), let number = Int(line.dropFirst()) { return go(to: number) }
    if line.hasPrefix("#"), let number = number(ofFieldNamed: line.dropFirst()) { return go(to: number) }
    if line.hasPrefix("/"), line.count > 1, !asksPath { return find(String(line.dropFirst())) }
    let value = line.hasPrefix("\\") ? String(line.dropFirst()) : line
    switch state.top.plain {
    case .form(_, let form): return fill(form, value, isLiteral: line.hasPrefix("\\"))
    case .list(_, let rows, _): return choose(value, rows)
    case .checks(_, let rows, _): return mark(value, rows)
    case .dialog(_, _, let buttons, let focus): return press(value, buttons, focus)
    case .question: return value.isEmpty ? press(.named(.enter)) : replace(value) + press(.named(.enter))
    case .text: return []
    case .reading, .drawn: return type(value)
    }
  }

  /// Whether what looks like the number of a field is a colour such as `#112233`, which is a value.
  private func isColour(_ line: String) -> Bool {
    guard line.count == 4 || line.count == 7, let form = formInSight, case .text? = form.focusedField?.kind,
      let number = Int(line.dropFirst())
    else { return false }
    return number > form.fields.count(where: \.isFocusable)
  }

  private var formInSight: Form? {
    if case .form(_, let form) = state.top.plain { form } else { nil }
  }

  /// Whether a line given for a secret is a command all the same; secrets begin with any sign, and an unknown
  /// command would be told.
  private func isCommand(_ line: String) -> Bool {
    if line.hasPrefix("#") { return Int(line.dropFirst()) != nil }
    guard line.hasPrefix(":") else { return false }
    let name = line.dropFirst().prefix { $0 != " " }
    return PlainCommand.named(String(name)) != nil || PlainSession.ownCommands.contains(String(name))
  }

  /// Whether a value may begin with a slash: paths do.
  private var asksPath: Bool {
    switch state.top.plain {
    case .question, .drawn: return true
    case .list: return state.top is FileBrowserLayer
    case .form(_, let form):
      if case .text? = form.focusedField?.kind { return true }
      return false
    default: return false
    }
  }

  private mutating func back() -> [Effect] {
    guard case .form(_, let form) = state.top.plain else { return press(.named(.escape)) }
    let isFirst = form.fields[..<form.focus].allSatisfy { !$0.isFocusable }
    return press(.named(isFirst ? .escape : .up))
  }

  private mutating func explain() -> [Effect] {
    let topic = state.top.helpTopic
    lines += ([topic.title] + topic.lines + [state.top.hint]).filter { !$0.isEmpty }.map {
      PlainText.shown(PlainWording.plain($0))
    }
    return []
  }

  private mutating func tellAll() -> [Effect] {
    tell(state.top.plain, isNew: true, isAll: true)
    return []
  }

  private mutating func suggestion() -> [Effect] { perform(.applyFix) }

  private mutating func go(to number: Int) -> [Effect] {
    switch state.top.plain {
    case .form(_, let form):
      let focusable = form.fields.indices.filter { form.fields[$0].isFocusable }
      guard focusable.indices.contains(number - 1) else {
        lines.append("There are \(focusable.count) fields.")
        return []
      }
      let target = number - 1
      let current = focusable.firstIndex(of: form.focus) ?? 0
      return press(
        Array(repeating: .named(target < current ? .up : .down), count: abs(target - current)))
    case .list(_, let rows, let selection), .checks(_, let rows, let selection):
      guard rows.indices.contains(number - 1) else {
        lines.append("There are \(rows.count) rows.")
        return []
      }
      let distance = number - 1 - selection
      return press(Array(repeating: .named(distance < 0 ? .up : .down), count: abs(distance)))
    default:
      lines.append("There is nothing with numbers here.")
      return []
    }
  }

  /// The number of a field by its name or the beginning of its label; nil where that is none, or not one alone.
  private func number(ofFieldNamed name: Substring) -> Int? {
    guard case .form(_, let form) = state.top.plain, !name.isEmpty else { return nil }
    let wanted = name.lowercased()
    let fields = form.fields.filter(\.isFocusable)
    let exact = fields.firstIndex { $0.id.lowercased() == wanted || $0.label.lowercased() == wanted }
    let beginning = fields.indices.filter { fields[$0].label.lowercased().hasPrefix(wanted) }
    return (exact ?? (beginning.count == 1 ? beginning[0] : nil)).map { $0 + 1 }
  }

  private mutating func find(_ text: String) -> [Effect] {
    perform(.find) + press(text.map { .character($0) })
  }

  // MARK: Fields

  private mutating func fill(_ form: Form, _ value: String, isLiteral: Bool) -> [Effect] {
    guard let field = form.focusedField else { return [] }
    guard !value.isEmpty || isLiteral else { return press(.named(.down)) }
    switch field.kind {
    case .text, .secret:
      if let reason = field.disabledReason {
        lines.append("It cannot be changed: \(PlainText.shown(reason))")
        return []
      }
      let effects = replace(value)
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

  /// Says what the field is now, and goes on where nothing is wrong with it.
  private mutating func confirm(_ id: String) -> [Effect] {
    var effects = pause()
    guard case .form(_, let form) = state.top.plain,
      let field = form.fields.first(where: { $0.id == id }), form.focusedField?.id == id
    else { return effects }
    lines.append(
      PlainText.sentence(
        "\(PlainText.shown(PlainText.label(of: field))) is now \(PlainText.current(of: field))"))
    if field.problem?.severity == .error {
      spot = nil
    } else {
      effects += press(.named(.down))
    }
    return effects
  }

  private mutating func choose(
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
  private mutating func replace(_ text: String) -> [Effect] {
    press([.named(.end), .control("u")] + (text.isEmpty ? [] : [.paste(text)]))
  }

  // MARK: Lists, dialogs, what is drawn

  private mutating func choose(_ value: String, _ rows: [String]) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    let lower = value.lowercased()
    let number = Int(value) ?? rows.firstIndex { $0.lowercased().contains(lower) }.map { $0 + 1 }
    if state.top is FileBrowserLayer, value.contains("/") || value == "~" {
      return type(value) + press(.named(.enter))
    }
    guard let number, rows.indices.contains(number - 1) else {
      lines.append("There is no such row; * tells all.")
      return []
    }
    return go(to: number) + press(.named(.enter))
  }

  /// Marks a row, or takes the mark away; Enter alone takes all that are marked.
  private mutating func mark(_ value: String, _ rows: [String]) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    let lower = value.lowercased()
    let number = Int(value) ?? rows.firstIndex { $0.lowercased().contains(lower) }.map { $0 + 1 }
    guard let number, rows.indices.contains(number - 1) else {
      lines.append("There is no such row; * tells all.")
      return []
    }
    let effects = go(to: number) + press(" ")
    if case .checks(_, let marked, _) = state.top.plain, marked.indices.contains(number - 1) {
      lines.append(PlainText.sentence(PlainText.shown(marked[number - 1])))
    }
    return effects
  }

  private mutating func press(_ value: String, _ buttons: [String], _ focus: Int) -> [Effect] {
    let lower = value.lowercased()
    let number = Int(value).map { $0 - 1 } ?? buttons.firstIndex { $0.lowercased().hasPrefix(lower) }
    guard let target = value.isEmpty ? focus : number, buttons.indices.contains(target) else {
      lines.append("Answer with a number or the beginning of an answer.")
      return []
    }
    let distance = target - focus
    return press(Array(repeating: .named(distance < 0 ? .left : .right), count: abs(distance)))
      + press(.named(.enter))
  }

  private mutating func type(_ value: String) -> [Effect] {
    if value.isEmpty { return press(.named(.enter)) }
    if value == ">" { return press(.named(.down)) }
    return press([.control("u")] + value.map { .character($0) })
  }

  /// Takes a line of a text of several lines.
  private mutating func takeLine(_ line: String) -> [Effect] {
    guard var entered = entry else { return [] }
    if line == "<", entered.isEmpty {
      entry = nil
      return press(.named(.escape)) + pause()
    }
    guard line == "." else {
      entered.append(line)
      entry = entered
      return []
    }
    entry = nil
    if let last = state.layers.indices.last, var holder = state.layers[last] as? any TextHolder {
      holder.hold(entered.joined(separator: "\n"))
      state.layers[last] = holder
    }
    return press(.named(.escape)) + pause()
  }
}
