import JSONText
import Runner
import SafeText
import TerminalUI

/// The form of a schema that a service describes, on top of the field that takes its value as JSON.
struct SchemaFormLayer: Layer {
  let title: String
  private let schema: JSONFragment
  private let take: @Sendable (String) -> AppRequest
  private var values: SchemaForm
  /// Texts that are not what their fields take; they stay in sight, and are not sent.
  private var unread: [String: String] = [:]
  private(set) var form = Form()
  private var changes = 0

  /// Starts with the value that the field has as text; `take` says what becomes of the new one.
  init(title: String, schema: JSONFragment, text: String, take: @escaping @Sendable (String) -> AppRequest) {
    self.title = title
    self.schema = schema
    self.take = take
    values = SchemaForm(schema, value: try? JSONFragment(parsing: text))
    form.setFields(fields)
  }

  /// Whether the schema has values that can be asked for one by one.
  var hasFields: Bool { !values.leaves.isEmpty }

  var isTyping: Bool { form.isTyping }

  var hint: String {
    guard let leaf = focusedLeaf else { return "Esc takes the values over" }
    if case .string(let text)? = leaf.schema["description"] { return text }
    return leaf.isRequired ? "The service needs this value" : "What stays untouched is left out"
  }

  var keyBar: [KeyHint] { [KeyHint("Esc", "Take over"), KeyHint("Enter", "Next"), KeyHint("F4", "As JSON")] }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Fields that the service describes",
      lines: [
        "The service was asked which values there are. What stays untouched is left out of the body.",
        "Esc takes the values over; Edit as JSON shows them as text.",
      ])
  }

  var plain: PlainView { .form(title: title, form) }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) {
      if !values.missing.isEmpty {
        context.say("still empty: " + values.missing.joined(separator: ", "), .warning)
      }
      takeOver(&context)
      return .closed
    }
    if key == .function(4) { return editAsJSON(&context) }
    guard let event = form.handle(key) else { return .ignored }
    switch event {
    case .typed(let id, let text): set(id, text)
    case .chose(let id, let position): choose(id, position)
    case .toggled(let id, let flag): if let leaf = leaf(id) { values[leaf] = .boolean(flag) }
    case .opened("json"): return editAsJSON(&context)
    case .opened(let id): chooseNext(id)
    case .refused(let reason): context.say(reason, .warning)
    case .handled, .left, .begun: break
    }
    if event != .handled { changes += 1 }
    form.setFields(fields)
    return .handled
  }

  func takeOver(_ context: inout AppContext) { context.request(take(text)) }

  var typedChanges: Int? { changes }

  /// The value as it is taken over; empty where nothing was filled in.
  private var text: String {
    guard values.value != .object([]) else { return "" }
    return String(decoding: values.value.written(in: .standard), as: UTF8.self)
  }

  private func editAsJSON(_ context: inout AppContext) -> LayerOutcome {
    let outline = String(decoding: SchemaOutline.value(of: schema).written(in: .standard), as: UTF8.self)
    context.push(TextLayer(title: title, text: text.isEmpty ? outline : text, request: take))
    return .closed
  }

  private var focusedLeaf: SchemaForm.Leaf? { form.focusedField.flatMap { leaf($0.id) } }

  private func leaf(_ id: String) -> SchemaForm.Leaf? { values.leaves.first { $0.id == id } }

  private mutating func set(_ id: String, _ text: String) {
    guard let leaf = leaf(id) else { return }
    let value = FieldValue.fragment(text, leaf.kind)
    unread[id] = leaf.accepts(value) ? nil : text
    values[leaf] = leaf.accepts(value) ? value : nil
  }

  private mutating func choose(_ id: String, _ position: Int) {
    guard let leaf = leaf(id) else { return }
    let choices = leaf.offered
    if choices.indices.contains(position) { values[leaf] = choices[position] }
  }

  private mutating func chooseNext(_ id: String) {
    guard let leaf = leaf(id), !leaf.offered.isEmpty else { return }
    let present = leaf.offered.firstIndex { $0 == values[leaf] } ?? -1
    choose(id, (present + 1) % leaf.offered.count)
  }

  private var fields: [FormField] {
    values.leaves.map { leaf in
      let value = values[leaf]
      let text = unread[leaf.id] ?? FieldValue.text(value).replacing("\n", with: " ")
      var field = FormField(id: leaf.id, label: leaf.label, kind: .text(text))
      if !leaf.choices.isEmpty {
        field.kind = .choice(
          leaf.offered.map { $0.map { FieldValue.text($0) } ?? "(none)" },
          selected: leaf.offered.firstIndex { $0 == value })
      } else if leaf.kind == .boolean {
        field.kind = .toggle(value == .boolean(true))
      } else if leaf.isPassword {
        field.kind = .secret(text)
      }
      field.isRequired = leaf.isRequired
      field.trailing = value == nil ? leaf.trailing : leaf.type
      if unread[leaf.id] != nil {
        field.problem = FieldProblem(.error, "this is not \(leaf.kind.phrase), and is left out")
      }
      return field
    } + [FormField(id: "json", label: "Edit as JSON  F4", kind: .button)]
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let frame = canvas.bounds.centred(
      Size(
        columns: min(canvas.size.columns, 78),
        rows: min(canvas.size.rows, max(6, form.fields.count * 2 + 3))))
    canvas.box(frame, title: SafeText.shown(title))
    canvas.region(frame.inset(columns: 1, rows: 1)) { form.draw(in: &$0, isFocused: view.isFocused) }
  }
}
