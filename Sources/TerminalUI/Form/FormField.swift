/// One field of a form as it is shown: a label, a kind with its value, and what is to be said about it.
package struct FormField: Hashable, Sendable {
  /// The name of the field within its form.
  package var id: String
  /// The label.
  package var label: String
  /// The kind, with the value.
  package var kind: Kind
  /// Whether a star stands behind the label.
  package var isRequired = false
  /// Whether the value differs from the saved one, which `~` says.
  package var isChanged = false
  /// The largest number of characters, for the counter at the right edge.
  package var limit: Int?
  /// What is wrong with the value.
  package var problem: FieldProblem?
  /// Text at the right edge.
  package var trailing: String?
  /// Why the field cannot be changed, nil when it can.
  package var disabledReason: String?
  /// Whether a typed field has a list of values, which Alt-Down opens.
  package var offersValues = false
  /// Whether the focus goes over the field, which is there to be read.
  package var isPassed = false

  /// The kinds of field.
  package enum Kind: Hashable, Sendable {
    /// A line of text, typed in place.
    case text(String)
    /// A text of several lines, which Enter opens.
    case multiline(String)
    /// A line of text that is never shown.
    case secret(String)
    /// One of many values, which Enter opens and Left and Right step through.
    case choice([String], selected: Int?)
    /// One of a few values, all in sight.
    case radio([String], selected: Int?)
    /// Yes or no.
    case toggle(Bool)
    /// A value that is only read.
    case fact(String)
    /// A heading, over which the focus goes.
    case section
    /// An action.
    case button
    /// Something of its own behind the field, which Enter opens.
    case link(String)
  }

  /// Makes a field.
  package init(id: String, label: String, kind: Kind) {
    self.id = id
    self.label = label
    self.kind = kind
  }

  /// Whether the focus can stand on the field.
  package var isFocusable: Bool { kind != .section && !isPassed }

  /// Whether keys type into the field.
  package var isTyped: Bool {
    guard disabledReason == nil else { return false }
    switch kind {
    case .text, .secret: return true
    default: return false
    }
  }

  /// Whether the field holds a text that has an editor of its own, in which letters are no commands either.
  package var isText: Bool {
    if case .multiline = kind { return disabledReason == nil }
    return false
  }

  /// Whether the field must have a value and has none.
  package var lacksValue: Bool {
    guard isRequired, isFocusable else { return false }
    switch kind {
    case .text(let text), .secret(let text), .multiline(let text): return text.isEmpty
    case .choice(_, let selected): return selected == nil
    default: return false
    }
  }

  /// Whether the value must not be shown.
  var isSecret: Bool {
    if case .secret = kind { return true }
    return false
  }

  /// The text a typed field holds.
  var typedText: String? {
    switch kind {
    case .text(let text), .secret(let text): text
    default: nil
    }
  }
}
