/// A form: fields below each other, one of which has the focus.
///
/// Focus moves freely, whatever is wrong with a value.
package struct Form: Hashable, Sendable {
  /// The fields in order.
  package private(set) var fields: [FormField] = []
  /// The position of the focused field.
  package private(set) var focus = 0
  /// The text of the focused field as it is being typed.
  private(set) var editor = LineEditor()
  /// The text that the owner gave for the focused field last, to see whether it changed elsewhere.
  private var givenText: String?
  /// Whether texts are only proposed, so that what is typed takes their place, until it did.
  private let proposes: Bool
  /// The fields that were typed into.
  private var typed: Set<String> = []

  /// Starts without fields; the texts of those to come may be proposals.
  package init(proposing: Bool = false) { proposes = proposing }

  /// The focused field, nil in an empty form.
  package var focusedField: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// Whether keys type into the focused field.
  package var isTyping: Bool { focusedField?.isTyped == true || focusedField?.isText == true }

  /// The text in the focused field's editor, nil when it is not a typed field.
  package var editedText: String? { focusedField?.isTyped == true ? editor.text : nil }

  /// Takes other fields over; focus and cursor stay on the field of the same id.
  ///
  /// What is being typed stays, too, unless the owner gives another text than the last time.
  package mutating func setFields(_ newFields: [FormField]) {
    let id = focusedField?.id
    fields = newFields
    let kept = id.flatMap { id in fields.firstIndex { $0.id == id } }
    focus = kept ?? nearestFocusable(to: min(focus, max(0, fields.count - 1)))
    let text = focusedField?.typedText
    if kept == nil || givenText == nil {
      editor = LineEditor(text ?? "", isProposal: isProposal)
    } else if let text, text != givenText {
      editor.setText(text)
    }
    givenText = text
  }

  /// Moves the focus to a field; false when there is none of that id.
  @discardableResult
  package mutating func focus(on id: String) -> Bool {
    guard let position = fields.firstIndex(where: { $0.id == id }) else { return false }
    if position != focus { setFocus(nearestFocusable(to: position)) }
    return true
  }

  /// Lets the editor of the focused field handle a key; nil when it is not the editor's.
  mutating func type(_ key: Key) -> FormEvent? {
    guard let field = focusedField, field.isTyped else { return nil }
    let before = editor.text
    guard editor.handle(key) else { return nil }
    guard editor.text != before else { return .handled }
    typed.insert(field.id)
    return .typed(id: field.id, editor.text)
  }

  /// Moves the focus over fields that take it; nil at the edge, so that the owner may go on to another pane.
  mutating func move(_ steps: Int, clamped: Bool = false) -> FormEvent? {
    var target = focus
    var remaining = abs(steps)
    var last = focus
    while remaining > 0 {
      target += steps > 0 ? 1 : -1
      guard fields.indices.contains(target) else { break }
      if fields[target].isFocusable {
        last = target
        remaining -= 1
      }
    }
    guard last != focus else { return clamped ? .handled : nil }
    let left = focusedField
    let text = editedText
    setFocus(last)
    return left.map { .left(id: $0.id, text) } ?? .handled
  }

  private mutating func setFocus(_ position: Int) {
    let wasSecret = focusedField?.isSecret ?? false
    focus = position
    givenText = focusedField?.typedText
    // What was cut from a secret must not come back where it can be read.
    if wasSecret { editor = LineEditor() }
    editor.restart(givenText ?? "", isProposal: isProposal)
  }

  /// Whether typing takes the place of the text of the focused field: it is only proposed, or nobody sees what would be
  /// added to.
  private var isProposal: Bool {
    guard let field = focusedField else { return false }
    return field.isSecret || proposes && !typed.contains(field.id)
  }

  private func nearestFocusable(to position: Int) -> Int {
    let after = fields.indices.first { $0 >= position && fields[$0].isFocusable }
    return after ?? fields.lastIndex { $0.isFocusable } ?? 0
  }
}
