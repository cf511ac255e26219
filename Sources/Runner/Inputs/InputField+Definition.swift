import ConnectorModel
import JSONText

extension InputField {
  /// The field of a parameter that is not the body.
  init(_ parameter: Parameter, location: ParameterLocation, name: String, in definition: APIDefinition) {
    self.init(
      name: name, label: parameter.summary ?? parameter.name, wireName: parameter.name, location: location,
      kind: InputField.kind(of: parameter.value, in: definition),
      isRequired: parameter.isRequired || location == .path, isInternal: parameter.isInternal,
      choices: InputChoice.list(of: parameter.value), value: parameter.value)
  }

  /// The field of a leaf of the body.
  init(leaf schema: Schema, at path: JSONPointer, isRequired: Bool, isInternal: Bool, kind: InputKind) {
    let last = path.last ?? "body"
    self.init(
      name: "body" + path.description, label: schema.summary ?? schema.title ?? last, wireName: last,
      location: .body, kind: kind, isRequired: isRequired,
      isInternal: isInternal || schema.visibility?.lowercased() == "internal",
      choices: InputChoice.list(of: schema.value), value: schema.value)
  }

  /// What a parameter or schema takes; an unknown type is text, as the official form shows it.
  static func kind(of value: JSONValue, in definition: APIDefinition, depth: Int = 0) -> InputKind {
    switch value["type"]?.string?.lowercased() {
    case "integer": return .integer
    case "number": return .number
    case "boolean": return .boolean
    case "file": return .file
    case "object": return .json
    case "array":
      guard depth < 4, let items = value["items"].flatMap({ definition.resolve($0) }) else {
        return .list(of: .text)
      }
      return .list(of: kind(of: items, in: definition, depth: depth + 1))
    default: return .text
    }
  }
}
