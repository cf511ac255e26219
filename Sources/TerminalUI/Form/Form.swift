/// A form: fields below each other, one of which has the focus.
///
/// Focus moves freely, whatever is wrong with a value.
package struct Form: Hashable, Sendable {
  /// The fields in order.
  package private(set) var fields: [FormField] = []
  /// The position of the focused field.
  package private(set) var focus = 0
  var editor = LineEditor()
  /// What the focused field's text was when it was last given, to see whether it changed elsewhere.
  private var givenText: String?
  var scroll = 0

  /// Starts without fields.
  package init() {}

  /// The focused field, nil in an empty form.
  package var focusedField: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// Whether keys type into the focused field.
  package var isTyping: Bool { focusedField?.isTyped ?? false }

  /// The text in the focused field's editor, nil when it is not a typed field.
  package var editedText: String? { isTyping ? editor.text : nil }

  /// Takes other fields over; focus and cursor stay on the field of the same id.
  package mutating func setFields(_ newFields: [FormField]) {
    let id = focusedField?.id
    fields = newFields
    let kept = id.flatMap { id in fields.firstIndex { $0.id == id } }
    focus = kept ?? nearestFocusable(to: min(focus, max(0, fields.count - 1)))
    guard let text = focusedField?.typedText else {
      givenText = nil
      return
    }
    if kept == nil || givenText == nil {
      editor = LineEditor(text)
    } else if text != givenText, text != editor.text {
      editor.setText(text)
    }
    givenText = text
  }

  /// Moves the focus to a field; false when there is none of that id.
  @discardableResult
  package mutating func focus(on id: String) -> Bool {
    guard let position = fields.firstIndex(where: { $0.id == id }) else { return false }
    setFocus(nearestFocusable(to: position))
    return true
  }

  /// Handles a key; nil when it means nothing to a form.
  package mutating func handle(_ key: Key) -> FormEvent? {
    guard let field = focusedField else { return nil }
    if isTyping, editor.handle(key) {
      return editor.text == givenText ? .handled : typed(field)
    }
    switch key {
    case .named(.up), .named(.backTab): return move(-1)
    case .named(.down), .named(.tab): return move(1)
    case .named(.pageUp): return move(-8, clamped: true)
    case .named(.pageDown): return move(8, clamped: true)
    case .named(.home) where !isTyping: return move(-fields.count, clamped: true)
    case .named(.end) where !isTyping: return move(fields.count, clamped: true)
    case .named(.enter), .character(" "), .named(.left), .named(.right), .control(" "), .altKey(.down):
      return act(key, on: field)
    default: return nil
    }
  }

  private mutating func typed(_ field: FormField) -> FormEvent {
    givenText = editor.text
    return .typed(id: field.id, editor.text)
  }

  private mutating func act(_ key: Key, on field: FormField) -> FormEvent? {
    let isEnter = key == .named(.enter)
    let isMove = key == .named(.left) || key == .named(.right)
    if let reason = field.disabledReason, !isMove {
      return isEnter && isReadOnlyKind(field.kind) ? move(1) : .refused(reason)
    }
    switch field.kind {
    case .text, .secret: return isEnter ? move(1) : nil
    case .fact: return isEnter ? move(1) : nil
    case .multiline, .button, .link: return isMove ? nil : .opened(id: field.id)
    case .choice(let options, let selected):
      guard isMove else { return .opened(id: field.id) }
      return step(options.count, selected, key).map { .chose(id: field.id, $0) } ?? .handled
    case .radio(let options, let selected):
      if isEnter { return move(1) }
      let next = isMove ? step(options.count, selected, key) : ((selected ?? -1) + 1) % max(1, options.count)
      return next.map { .chose(id: field.id, $0) } ?? .handled
    case .toggle(let isOn):
      if isEnter { return move(1) }
      return isMove ? nil : .toggled(id: field.id, !isOn)
    case .section: return nil
    }
  }

  private func isReadOnlyKind(_ kind: FormField.Kind) -> Bool {
    switch kind {
    case .text, .secret, .toggle, .radio, .fact: true
    default: false
    }
  }

  private func step(_ count: Int, _ selected: Int?, _ key: Key) -> Int? {
    let next = (selected ?? -1) + (key == .named(.right) ? 1 : -1)
    return (0..<count).contains(next) ? next : nil
  }

  /// Moves the focus over fields that take it; nil at the edge, so that the owner may go on to another pane.
  private mutating func move(_ steps: Int, clamped: Bool = false) -> FormEvent? {
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
    guard last != focus || clamped else { return nil }
    let left = focusedField
    let text = editedText
    setFocus(last)
    return left.map { .left(id: $0.id, text) } ?? .handled
  }

  private mutating func setFocus(_ position: Int) {
    focus = position
    let text = focusedField?.typedText
    givenText = text
    editor = LineEditor(text ?? "")
  }

  private func nearestFocusable(to position: Int) -> Int {
    let after = fields.indices.first { $0 >= position && fields[$0].isFocusable }
    return after ?? fields.lastIndex { $0.isFocusable } ?? 0
  }
}
