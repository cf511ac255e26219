import ConnectorModel
import JSONText

/// Unfolds the schema of a body into fields.
///
/// A schema that contains itself, or goes beyond one of `FormLimits`, ends in JSON fields, so that every schema gives a
/// form of bounded size.
struct BodyShapeBuilder {
  private let definition: APIDefinition
  private var open: [Int] = []
  private var count = 0

  init(definition: APIDefinition) { self.definition = definition }

  /// The shape of a body; a schema that cannot be read is one JSON field.
  mutating func shape(of schema: Schema, isRequired: Bool, isInternal: Bool) -> BodyShape {
    shape(of: schema, at: .root, isRequired: isRequired, isInternal: isInternal)
  }

  private mutating func shape(
    of schema: Schema, at path: JSONPointer, isRequired: Bool, isInternal: Bool
  ) -> BodyShape {
    let isInternal = isInternal || schema.visibility?.lowercased() == "internal"
    guard schema.impliedType?.lowercased() == "object", open.count < FormLimits.deepest,
      count < FormLimits.mostFields, !open.contains(schema.value.id)
    else { return leaf(schema, path, isRequired, isInternal) }
    open.append(schema.value.id)
    defer { open.removeLast() }
    let required = Set(schema.allRequired(in: definition))
    var members: [BodyShape] = []
    for member in schema.allProperties(in: definition) {
      guard let property = Schema(member.value, in: definition) else { continue }
      let isReadOnly = (member.value["readOnly"] ?? property.value["readOnly"])?.boolean ?? false
      guard !isReadOnly else { continue }
      let isHidden = member.value["x-ms-visibility"]?.string?.lowercased() == "internal"
      members.append(
        shape(
          of: property, at: path.appending(member.key), isRequired: required.contains(member.key),
          isInternal: isInternal || isHidden))
    }
    guard !members.isEmpty else { return leaf(schema, path, isRequired, isInternal) }
    return .object(
      name: "body" + path.description, property: path.last ?? "body", isRequired: isRequired, members: members
    )
  }

  private mutating func leaf(
    _ schema: Schema, _ path: JSONPointer, _ isRequired: Bool, _ isInternal: Bool
  ) -> BodyShape {
    count += 1
    return .leaf(
      InputField(
        leaf: schema, at: path, isRequired: isRequired, isInternal: isInternal, kind: kind(of: schema)))
  }

  private func kind(of schema: Schema) -> InputKind {
    switch schema.impliedType?.lowercased() {
    case "object", nil: return .json
    case "string" where open.isEmpty && ["binary", "file"].contains(schema.format?.lowercased() ?? ""):
      return .file
    case "array":
      let items = schema.items.flatMap { Schema($0, in: definition) }
      switch items.map({ InputField.kind(of: $0.value, in: definition) }) {
      case .text where items?.impliedType != "object": return .list(of: .text)
      case .integer: return .list(of: .integer)
      case .number: return .list(of: .number)
      case .boolean: return .list(of: .boolean)
      default: return .json
      }
    default: return InputField.kind(of: schema.value, in: definition)
    }
  }
}
