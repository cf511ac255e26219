import ConnectorModel
import JSONText
import TerminalUI
import Validation

/// What is typed or chosen becomes an edit of the connector.
extension ModelForm {
  mutating func commitTyped(_ key: Key, _ context: inout AppContext) -> Outcome {
    if key == .named(.tab) || key == .named(.backTab) || key == .named(.escape) || key == .named(.enter) {
      commit(&context)
    }
    return .ignored
  }

  mutating func type(_ text: String, into id: String, _ context: inout AppContext) {
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

  mutating func noteTyping(_ field: ModelField, _ context: AppContext) {
    guard typing?.id != field.id, let workspace = context.workspace else { return }
    typing = (field.id, Set(findings(of: field, workspace.findings).map(\.rule)))
  }

  mutating func leave(_ id: String, _ text: String?, _ context: inout AppContext) {
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

  func choose(_ position: Int, of id: String, _ context: inout AppContext) {
    guard let field = field(id), let options = ModelForm.options(of: field.kind),
      options.indices.contains(position)
    else { return }
    write(.text(options[position].value), to: id, &context)
  }

  func open(_ id: String, _ context: inout AppContext) -> Outcome {
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

  func write(_ input: FieldInput, to id: String, _ context: inout AppContext) {
    guard let write = field(id)?.write else { return }
    context.perform { connector throws(ConnectorEditError) in try write(input, connector) }
  }

  /// The items of a list as typed: separated by commas, blanks around them dropped.
  static func items(of text: String) -> [String] {
    text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }
}
