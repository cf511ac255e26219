import ConnectorModel
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
    if let entered = entry {
      // A text that was being given is one, too, as far as it came.
      entry = nil
      if keepingDraft, !entered.isEmpty, let last = state.layers.indices.last,
        var holder = state.layers[last] as? any TextHolder
      {
        holder.hold(entered.joined(separator: "\n"))
        state.layers[last] = holder
        state.takeOverAllTyping()
      } else if !entered.isEmpty, !state.hasUnsavedChanges {
        lines.append("The input ended in the middle of a text, which is dropped.")
      }
    }
    guard state.hasUnsavedChanges else { return noting(state.update(.key(.hangUp))) }
    lines.append(
      keepingDraft
        ? "The input ended; what was not saved is kept as a draft."
        : "The input ended; what was not saved is dropped.")
    guard !keepingDraft else { return noting(state.update(.key(.hangUp))) }
    // What an earlier session left is none of this one's.
    let isOwn = state.workspace?.session.isModified == true && state.draft == nil
    return (isOwn ? [.discardDraft] : []) + noting(state.end(keepDraft: false))
  }

  private mutating func taking(_ line: String) -> [Effect] {
    switch line {
    case "<": return moving("Nothing comes before this; > goes on") { $0.back() }
    case "<<": return press(.named(.escape))
    case ">": return moving("Nothing comes after this; < goes back") { $0.press(.named(.down)) }
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
    if isMisspeltField(line) {
      lines.append("There is no field '\(line.dropFirst())'; \\\(line) gives that as a value.")
      return []
    }
    if line.hasPrefix("/"), line.count > 1, !asksPath { return find(String(line.dropFirst())) }
    let value = line.hasPrefix("\\") ? String(line.dropFirst()) : line
    switch state.top.plain {
    case .form(_, let form): return fill(form, value, isLiteral: line.hasPrefix("\\"))
    case .list(_, let rows, _): return choose(value, rows)
    case .checks(_, let rows, _): return mark(value, rows)
    case .dialog(_, _, let buttons, let focus): return press(value, buttons, focus)
    case .question: return value.isEmpty ? press(.named(.enter)) : replace(value) + press(.named(.enter))
    case .text: return []
    case .reading, .drawn:
      // Whoever names a field that is not here did not mean its letters as keys.
      guard !line.hasPrefix("#") || line.count == 1 else {
        lines.append("There are no fields here; << goes back to them.")
        return []
      }
      return type(value)
    }
  }

  /// Whether what looks like the number of a field is a colour such as `#112233`, which is a value.
  private func isColour(_ line: String) -> Bool {
    guard line.count == 4 || line.count == 7, let form = formInSight, let field = form.focusedField,
      case .text(let text) = field.kind, let number = Int(line.dropFirst()),
      text.hasPrefix("#") || field.label.lowercased().contains("colour")
    else { return false }
    return number > form.fields.count(where: \.isFocusable)
  }

  /// Whether a line in a form names a field that is not there; a colour such as `#da3b01` is a value.
  private func isMisspeltField(_ line: String) -> Bool {
    guard line.hasPrefix("#"), line.count > 1, formInSight != nil else { return false }
    let digits = line.dropFirst()
    return !([3, 6].contains(digits.count) && digits.allSatisfy(\.isHexDigit))
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
      guard let field = form.focusedField, case .text(let text) = field.kind else { return false }
      return text.hasPrefix("/") || field.label.lowercased().contains("path")
    default: return false
    }
  }

  mutating func back() -> [Effect] {
    guard case .form(_, let form) = state.top.plain else { return press(.named(.escape)) }
    let isFirst = form.fields[..<form.focus].allSatisfy { !$0.isFocusable }
    return press(.named(isFirst ? .escape : .up))
  }

  /// Goes somewhere, and says where that is when it is not told anyway: the end of a form, or another row.
  private mutating func moving(
    _ end: String, _ body: (inout PlainSession) -> [Effect]
  ) -> [Effect] {
    let before = now
    let effects = body(&self)
    guard lines.isEmpty, effects.isEmpty, now == before else { return effects }
    switch state.top.plain {
    case .form: lines.append(end + ", :commands lists the ways elsewhere.")
    case .list(_, let rows, let selection) where rows.indices.contains(selection):
      lines.append("\(selection + 1) \(PlainText.shown(rows[selection]))")
    default: break
    }
    return effects
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

  mutating func suggestion() -> [Effect] { perform(.applyFix) }

  mutating func go(to number: Int) -> [Effect] {
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
  func number(ofFieldNamed name: Substring) -> Int? {
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
}
