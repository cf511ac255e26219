package import ConnectorModel
import JSONText
package import TerminalUI
package import Validation

/// A form whose fields show and edit places of the connector.
package struct ModelForm: Sendable {
  /// The form as it is drawn.
  package private(set) var form = Form()
  private var fields: [ModelField] = []
  private var findings = FindingList()
  /// The text typed into a list field, while the list in the file is what it says.
  private var typedList: (id: String, text: String, items: [String])?
  /// The rule ids that the focused field had when the focus came, so that typing shows no new nagging.
  private var typing: (id: String, rules: Set<String>)?

  /// Starts without fields.
  package init() {}

  /// Whether keys type into the focused field.
  package var isTyping: Bool { form.isTyping }

  /// The field that has the focus.
  package var focused: ModelField? { form.focusedField.flatMap { field($0.id) } }

  /// What the first button that adds something does; nil when there is none.
  var firstAdding: FieldAction? { fields.first { $0.kind == .button && $0.id.hasPrefix("add ") }?.action }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { fields.isEmpty }

  /// Takes over the fields as the connector has them now, with their findings.
  package mutating func refresh(_ newFields: [ModelField], _ findings: FindingList, hiding: Bool = true) {
    fields = newFields
    self.findings = findings
    let shown = newFields.map { formField($0, findings) }
    form.setFields(shown)
  }

  /// Moves the focus to the field that shows a place; false when there is none.
  package mutating func show(_ place: Place) -> Bool {
    let exact = fields.first { $0.place == place }
    let covering = fields.map { field in (field: field, depth: field.depth(covering: place)) }
      .max { $0.depth < $1.depth }
    guard let target = exact ?? covering.flatMap({ $0.depth < 0 ? nil : $0.field }) else { return false }
    return form.focus(on: target.id)
  }

  /// Moves the focus to the field that a finding of a rule is about where none shows its place: the innermost one around
  /// the place, or one below it that the rule's name speaks of; false when there is none.
  package mutating func show(near place: Place, namedIn rule: String) -> Bool {
    let own = fields.filter { $0.place?.file == place.file }
    let around = own.filter { field in
      guard let pointer = field.place?.pointer, pointer.tokens.count > 1 else { return false }
      return place.pointer.isWithin(pointer)
    }.max { ($0.place?.pointer.tokens.count ?? 0) < ($1.place?.pointer.tokens.count ?? 0) }
    if let around { return form.focus(on: around.id) }
    let words = rule.split(separator: "-").map(String.init).filter { $0.count > 3 && $0 != "missing" }
    let below = own.first { field in
      guard let pointer = field.place?.pointer, pointer.isWithin(place.pointer), field.write != nil else {
        return false
      }
      let names =
        pointer.tokens.dropFirst(place.pointer.tokens.count).map { $0.lowercased() } + [field.id.lowercased()]
      return names.contains { name in words.contains { name.contains($0) } }
    }
    return below.map { form.focus(on: $0.id) } ?? false
  }

  /// Moves the focus to a field; false when there is none of that id.
  @discardableResult
  package mutating func focus(on id: String) -> Bool { form.focus(on: id) }

  /// Moves the focus to the field that a rule's name speaks of, such as `summary` in `parameter-summary-missing`,
  /// unless it is on a field of the finding's place already.
  package mutating func focus(onFieldNamedIn rule: String, for finding: Place) {
    let words = Set(rule.split(separator: "-").map(String.init))
    if let missing = claimant(ofRule: words, at: finding) {
      form.focus(on: missing.id)
      return
    }
    if let focused, focused.place == finding || focused.depth(covering: finding) >= 0 { return }
    guard let field = fields.first(where: { words.contains($0.id.lowercased()) && $0.write != nil }) else {
      return
    }
    form.focus(on: field.id)
  }

  /// Handles a key; edits of the connector are carried out at once.
  ///
  /// Returns the id of a field that wants to be opened by the owner, or that the key was not the form's.
  package mutating func handle(_ key: Key, _ context: inout AppContext) -> Outcome {
    guard let event = form.handle(key) else { return commitTyped(key, &context) }
    switch event {
    case .handled: return .handled
    case .refused(let reason): context.say(reason, .warning)
    case .typed(let id, let text): type(text, into: id, &context)
    case .chose(let id, let position): choose(position, of: id, &context)
    case .toggled(let id, let flag): write(.flag(flag), to: id, &context)
    case .left(let id, let text): leave(id, text, &context)
    case .opened(let id): return open(id, &context)
    }
    return .handled
  }

  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case handled, ignored
    /// The owner opens the field itself.
    case opened(String)
  }

  /// Applies a text that waits for the field to be left.
  package mutating func commit(_ context: inout AppContext) {
    guard let field = form.focusedField, let text = form.editedText else { return }
    leave(field.id, text, &context)
  }

  /// Carries out the first fix that a finding at the focused field offers, or says that there is none; false when
  /// the field has no finding.
  package func applyFix(_ context: inout AppContext) -> Bool {
    guard let field = focused, let workspace = context.workspace else { return false }
    let findings = findings(of: field, workspace.findings)
    guard let first = findings.first else { return false }
    if let fixable = findings.first(where: { $0.fix?.edit(of: workspace.connector) != nil }) {
      context.request(.fix(fixable))
    } else {
      context.say("no automatic fix for \(first.rule): mend it by hand; F1 explains it", .warning)
    }
    return true
  }

  /// Draws the form.
  package func draw(in canvas: inout Canvas, isFocused: Bool) { form.draw(in: &canvas, isFocused: isFocused) }

  /// The findings that belong to a field.
  ///
  /// What is said of an object, such as that its summary is missing, belongs to the field of the missing member.
  package func findings(of field: ModelField, _ list: FindingList) -> [Finding] {
    let twins = field.twins.flatMap { list.at($0, orBelow: true) }
    guard let place = field.place else { return twins }
    let own = list.at(place, orBelow: field.coversBelow) + twins
    if !field.coversBelow {
      return own.filter { finding in claimant(of: finding).map { $0.id == field.id } ?? true }
    }
    guard !place.pointer.tokens.isEmpty else { return own }
    return list.at(place.parent, orBelow: false).filter { claimant(of: $0)?.id == field.id } + own
  }

  /// The field of a member that is missing in the object a finding speaks of; nil when no field is meant.
  private func claimant(of finding: Finding) -> ModelField? {
    claimant(ofRule: Set(finding.rule.split(separator: "-").map(String.init)), at: finding.place)
  }

  /// The field of a member of an object whose name, or whose own, is made of the words of a rule; of several the one
  /// that takes most of them.
  private func claimant(ofRule words: Set<String>, at place: Place) -> ModelField? {
    let candidates = fields.lazy.filter { $0.write != nil }.compactMap { field -> (ModelField, Int)? in
      let own = ([field.place] + field.twins).compactMap(\.self).first { $0.parent == place }
      guard let parts = own?.pointer.tokens.last.map(MemberWords.parts) else { return nil }
      let isNamed = !parts.isEmpty && parts.allSatisfy(words.contains)
      let weight = isNamed ? parts.count : words.contains(field.id.lowercased()) ? 1 : 0
      return weight > 0 ? (field, weight) : nil
    }
    return candidates.max { $0.1 < $1.1 }?.0
  }

  /// The findings of the focused field, as they were when the fields were taken over.
  var focusedFindings: [Finding] { focused.map { findings(of: $0, findings) } ?? [] }

  private func field(_ id: String) -> ModelField? { fields.first { $0.id == id } }

  private mutating func commitTyped(_ key: Key, _ context: inout AppContext) -> Outcome {
    if key == .named(.tab) || key == .named(.backTab) || key == .named(.escape) || key == .named(.enter) {
      commit(&context)
    }
    return .ignored
  }

  private mutating func type(_ text: String, into id: String, _ context: inout AppContext) {
    guard let field = field(id) else { return }
    noteTyping(field, context)
    // A member that is taken away loses its place in the file, so an emptied field waits: more may be typed.
    guard !field.appliesOnLeave, !text.isEmpty else { return }
    if case .list = field.kind {
      let items = ModelForm.items(of: text)
      typedList = (id, text, items)
      write(.list(items), to: id, &context)
    } else {
      write(.text(text), to: id, &context)
    }
  }

  private mutating func noteTyping(_ field: ModelField, _ context: AppContext) {
    guard typing?.id != field.id, let workspace = context.workspace else { return }
    typing = (field.id, Set(findings(of: field, workspace.findings).map(\.rule)))
  }

  private mutating func leave(_ id: String, _ text: String?, _ context: inout AppContext) {
    typedList = nil
    if typing != nil {
      // What typing has held back is told now.
      typing = nil
      form.setFields(fields.map { formField($0, findings) })
    }
    context.workspace?.closeUndoStep()
    guard let field = field(id), let text, text != ModelForm.text(of: field.kind) else { return }
    if field.appliesOnLeave {
      write(.text(text), to: id, &context)
    } else if text.isEmpty {
      if case .list = field.kind {
        write(.list([]), to: id, &context)
      } else {
        write(.text(""), to: id, &context)
      }
    }
  }

  private func choose(_ position: Int, of id: String, _ context: inout AppContext) {
    guard let field = field(id), let options = ModelForm.options(of: field.kind),
      options.indices.contains(position)
    else { return }
    write(.text(options[position].value), to: id, &context)
  }

  private func open(_ id: String, _ context: inout AppContext) -> Outcome {
    guard let field = field(id) else { return .handled }
    switch field.kind {
    case .choice(let options, let selected):
      context.push(ChoiceLayer(title: field.label, options: options, selected: selected, write: field.write))
    case .multiline(let text):
      context.push(TextLayer(title: field.label, text: text, field: field))
    case .choices(let options, let selected, let none):
      context.push(
        CheckListLayer(
          title: field.label, options: options, selected: selected, none: none, write: field.write))
    case .json:
      guard let place = field.place, let workspace = context.workspace else { return .handled }
      context.push(NodeEditorLayer(workspace, place: place, title: field.label))
    case .text(let text): offer(field, instead: text, &context)
    default:
      guard let action = field.action else { return .opened(id) }
      context.run(action, named: field.label)
    }
    return .handled
  }

  /// Opens the list of values that a typed field offers.
  private func offer(_ field: ModelField, instead text: String, _ context: inout AppContext) {
    guard field.insertsSuggestions else {
      return context.push(
        ChoiceLayer(title: field.label, options: field.suggestions, selected: text, write: field.write))
    }
    context.push(
      ChoiceLayer(title: field.label, options: field.suggestions) { .input(ModelForm.insertion, $0) })
  }

  private func write(_ input: FieldInput, to id: String, _ context: inout AppContext) {
    guard let write = field(id)?.write else { return }
    context.perform { connector throws(ConnectorEditError) in try write(input, connector) }
  }

  /// The items of a list as typed: separated by commas, blanks around them dropped.
  static func items(of text: String) -> [String] {
    text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  /// The name under which a list gives a screen what goes in at the cursor.
  static let insertion = "insert"

  private static func options(of kind: ModelField.Kind) -> [FieldOption]? {
    switch kind {
    case .choice(let options, _), .radio(let options, _): options
    default: nil
    }
  }

  private static func text(of kind: ModelField.Kind) -> String? {
    switch kind {
    case .text(let text), .multiline(let text), .secret(let text): text
    case .list(let items): items.joined(separator: ", ")
    default: nil
    }
  }

  private func formField(_ field: ModelField, _ findings: FindingList) -> FormField {
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
    guard let worst = candidates.max(by: { $0.severity < $1.severity }) else { return nil }
    let more = candidates.count > 1 ? "  (+\(candidates.count - 1) more, F3)" : ""
    let severity: FieldProblem.Severity =
      worst.severity == .error ? .error : worst.severity == .warning ? .warning : .info
    return FieldProblem(severity, worst.message + more, fix: worst.fix?.title)
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
