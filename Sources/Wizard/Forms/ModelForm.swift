import ConnectorModel
import JSONText
package import TerminalUI
import Validation

/// A form whose fields show and edit places of the connector.
package struct ModelForm: Sendable {
  /// The form as it is drawn.
  package internal(set) var form = Form()
  private(set) var fields: [ModelField] = []
  private(set) var findings = FindingList()
  /// The text typed into a list field, while the list in the file is what it says.
  var typedList: (id: String, text: String, items: [String])?
  /// The rule ids that the focused field had when the focus came, so that typing shows no new nagging.
  var typing: (id: String, rules: Set<String>)?

  /// The finding that was gone to last, and the field that it led to.
  var pinned: (finding: Finding, field: String)?

  /// Starts without fields.
  package init() {}

  /// Whether keys type into the focused field.
  package var isTyping: Bool { form.isTyping }

  /// The field that has the focus.
  package var focused: ModelField? { form.focusedField.flatMap { field($0.id) } }

  /// What the first button that adds something does; nil when there is none.
  var firstAdding: FieldAction? { fields.first { $0.kind == .button && $0.id.hasPrefix("add ") }?.action }

  /// Takes over the fields as the connector has them now, with their findings.
  package mutating func refresh(_ newFields: [ModelField], _ findings: FindingList) {
    fields = newFields
    self.findings = findings
    let shown = newFields.map { formField($0, findings) }
    form.setFields(shown)
  }

  /// Moves the focus to a field; false when there is none of that id.
  @discardableResult
  package mutating func focus(on id: String) -> Bool { form.focus(on: id) }

  /// Handles a key; edits of the connector are carried out at once.
  ///
  /// Returns the id of a field that wants to be opened by the owner, or that the key was not the form's.
  package mutating func handle(_ key: Key, _ context: inout AppContext) -> Outcome {
    let before = form
    guard let event = form.handle(key) else { return commitTyped(key, &context) }
    if case .typed = event, let reason = context.workspace?.readOnlyReason {
      // A letter that is refused does not stay in the field.
      form = before
      context.say(reason, .warning)
      return .handled
    }
    switch event {
    case .handled: return .handled
    case .refused(let reason): context.say(reason, .warning)
    case .typed(let id, let text):
      type(text, into: id, &context)
      // What the file cannot take does not stand in the field either.
      if context.hasRefused { form = before }
    case .chose(let id, let position): choose(position, of: id, &context)
    case .toggled(let id, let flag): write(.flag(flag), to: id, &context)
    case .left(let id, let text): leave(id, text, &context)
    case .opened(let id): return open(id, &context)
    case .begun(let id, let key):
      defer { context.request(.type(key)) }
      return open(id, &context)
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

  /// The findings of the focused field, as they were when the fields were taken over.
  var focusedFindings: [Finding] { focused.map { findings(of: $0, findings) } ?? [] }

  func field(_ id: String) -> ModelField? { fields.first { $0.id == id } }

  /// The name under which a list gives a screen what goes in at the cursor.
  static let insertion = "insert"
}
