import ConnectorModel
import Wizard

/// One thing that a user may do to a field, as the keys do it.
struct FieldTrial {
  /// What is put in.
  let words: String
  /// Makes the edit.
  let make: (Connector) throws(ConnectorEditError) -> ConnectorEdit
  /// What the field shows afterwards, nil where that depends.
  var shows: ModelField.Kind?

  /// The trials of a field: another value, an odd one, none.
  static func trials(of field: ModelField) -> [FieldTrial] {
    guard let write = field.write else { return field.action.map { trials(of: $0) } ?? [] }
    func trial(_ input: FieldInput, shows: ModelField.Kind? = nil) -> FieldTrial {
      FieldTrial(
        words: input.text, make: { connector throws(ConnectorEditError) in try write(input, connector) },
        shows: shows)
    }
    switch field.kind {
    case .text(let text):
      let plain = field.appliesOnLeave ? nil : ModelField.Kind.text("Zig")
      return [
        trial(.text("Zig"), shows: plain), trial(.text("a \"b\"\t/{c}")), trial(.text("7")),
        trial(.text(text)), trial(.text("")),
      ]
    case .multiline: return [trial(.text("One.\nTwo = 2")), trial(.text(""))]
    case .choice(let options, let selected), .radio(let options, let selected):
      return options.filter { $0.value != selected }.prefix(12).map { trial(.text($0.value)) }
    case .toggle(let flag): return [trial(.flag(!flag), shows: .toggle(!flag)), trial(.flag(flag))]
    case .list: return [trial(.list(["a", "b c"]), shows: .list(["a", "b c"])), trial(.list([]))]
    case .choices(let options, let selected, let none):
      let some = options.prefix(2).map(\.value)
      return [
        trial(.list(some), shows: .choices(options, selected: some, none: none)), trial(.list([])),
        trial(.list(selected.reversed())),
      ]
    case .secret: return [trial(.text("Zig"))]
    case .json, .fact, .section, .button, .link: return []
    }
  }

  private static func trials(of action: FieldAction) -> [FieldTrial] {
    switch action {
    case .edit(let make): return [FieldTrial(words: "press", make: make)]
    case .prompt(_, _, _, let make):
      return ["zig", "header X-Zig", "array zigs", "Zig*", "default", ""].map { text in
        FieldTrial(words: text, make: { connector throws(ConnectorEditError) in try make(text, connector) })
      }
    case .choose(_, let options, let write):
      return options.prefix(3).map { option in
        FieldTrial(
          words: option.value,
          make: { connector throws(ConnectorEditError) in try write(.text(option.value), connector) })
      }
    case .request: return []
    }
  }
}
