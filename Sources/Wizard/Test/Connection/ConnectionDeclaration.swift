import ConnectorModel
import JSONText
import Runner

/// What a connector says of one value of its connections: the field, and what may stand in it.
struct ConnectionDeclaration: Hashable, Sendable {
  /// The field.
  let field: ConnectionField
  /// The values that may be chosen; empty where anything may be typed.
  let choices: [FieldOption]
  /// Whether it is true or false.
  let isFlag: Bool
  /// The value that stands in it before anything is typed.
  let preset: String?

  /// Whether the value may be shown and written: one of those that the file itself has, or true or false.
  var isOpen: Bool { !field.isSecret && (isFlag || !choices.isEmpty) }

  /// The declarations of every field, in the order of the file.
  static func all(of definition: ConnectionDefinition) -> [ConnectionDeclaration] {
    definition.fields.map { field in
      ConnectionDeclaration(field, definition.parameters.first { $0.name == field.name })
    }
  }

  init(_ field: ConnectionField, _ parameter: ConnectionParameter?) {
    self.field = field
    isFlag = parameter?.type?.lowercased() == "bool"
    choices = parameter.map { ConnectionDeclaration.choices(of: $0) } ?? []
    let stated = parameter?.value["defaultValue"].flatMap { $0.isNull ? nil : $0 }
    preset = stated.map { $0.string ?? JSONFragment($0).text }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `allowedValues` of the parameter, else those of its constraints, which have the texts.
  private static func choices(of parameter: ConnectionParameter) -> [FieldOption] {
    let constrained = (parameter.constraints?["allowedValues"]).elements
    func text(_ value: JSONValue?) -> String? {
      value.flatMap { $0.isNull ? nil : $0.string ?? JSONFragment($0).text }
    }
    let stated = parameter.value["allowedValues"].elements
    let entries = stated.isEmpty ? constrained : stated
    return entries.compactMap { entry in
      guard let value = text(entry.isObject ? entry["value"] : entry) else { return nil }
      let form = entry["uiDefinition"]
      let label =
        (form?["displayName"] ?? form?["displayname"] ?? entry["text"])?.string
        ?? constrained.first { text($0["value"]) == value }?["text"]?.string
      return FieldOption(value, label)
    }
  }
}
