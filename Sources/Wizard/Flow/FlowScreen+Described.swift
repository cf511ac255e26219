import JSONText
import Planning
import Runner
import SafeText
import TerminalUI

/// Inputs whose fields only the service knows (`x-ms-dynamic-schema`, `x-ms-dynamic-properties`): once it was asked,
/// each of them has a field of its own, which takes dynamic content as others do.
extension FlowScreen {
  /// What a service said last of an input.
  struct Described: Hashable, Sendable {
    let operation: String
    let input: String
  }

  /// The parts of an input with their values; nil where nobody asked for them.
  func parts(of input: String, _ step: FlowStep, in form: OperationForm) -> SchemaForm? {
    described[Described(operation: step.operation, input: input)].map {
      SchemaForm($0, value: step.input(input, in: form))
    }
  }

  /// The field of a part.
  static func partID(_ leaf: SchemaForm.Leaf, of input: String) -> String { "part \(input) \(leaf.id)" }

  /// The part that a field of the selected step stands for.
  func part(_ id: String, in form: OperationForm?) -> (input: String, leaf: SchemaForm.Leaf)? {
    guard id.hasPrefix("part "), let form, let step = step(position) else { return nil }
    for field in form.fields {
      let leaf = parts(of: field.name, step, in: form)?.leaves.first {
        FlowScreen.partID($0, of: field.name) == id
      }
      if let leaf { return (field.name, leaf) }
    }
    return nil
  }

  /// Fills a part in; an empty text leaves it out.
  mutating func setPart(_ id: String, _ text: String, in form: OperationForm?) {
    guard let form, let (input, leaf) = part(id, in: form) else { return }
    let described = described
    edit("Fill in \(leaf.label)", about: id) { step in
      guard let schema = described[Described(operation: step.operation, input: input)] else { return }
      var values = SchemaForm(schema, value: step.input(input, in: form))
      values[leaf] = FieldValue.fragment(text, leaf.kind)
      step.setInput(input, to: values.value == .object([]) ? nil : values.value, in: form)
    }
  }

  /// Takes over which fields a service describes, and goes to the first of them.
  mutating func describe(_ id: String, by schema: JSONFragment, _ context: inout AppContext) {
    guard let step = step(position) else { return }
    let input = String(id.dropFirst("input ".count))
    let leaves = SchemaForm(schema, value: nil).leaves
    guard let first = leaves.first else {
      return context.say("the service describes no fields; fill the value in as JSON", .warning)
    }
    described[Described(operation: step.operation, input: input)] = schema
    touch()
    refresh(context.workspace)
    if context.isInSight, isInDetail, form.focusedField?.id == id {
      form.focus(on: FlowScreen.partID(first, of: input))
    }
    context.say("the service describes \(leaves.count.counted("field"))", .success)
  }
}
