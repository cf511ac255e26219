package import ConnectorModel
package import JSONText

/// Makes what a trigger may bring, as its schema describes it.
package enum SampleEvent {
  private static let deepest = 8

  /// A sample of what later steps see of an operation; nil when nothing describes it.
  package static func of(_ operation: Operation, in definition: APIDefinition) -> JSONFragment? {
    TokenBuilder.schema(of: operation, in: definition).flatMap { Schema($0, in: definition) }.map {
      sample(of: $0, named: "value", in: definition, depth: 0)
    }
  }

  private static func sample(
    of schema: Schema, named name: String, in definition: APIDefinition, depth: Int
  ) -> JSONFragment {
    let value = schema.value
    let given = [value["example"], value["x-example"], value["default"], value["enum"]?[0]].compactMap(\.self)
    if let first = given.first(where: { !$0.isNull }) { return JSONFragment(first) }
    switch schema.impliedType?.lowercased() {
    case "object":
      guard depth < deepest else { return .object([]) }
      return .object(
        schema.allProperties(in: definition).compactMap { property in
          Schema(property.value, in: definition).map { member in
            JSONFragment.Member(
              property.key, sample(of: member, named: property.key, in: definition, depth: depth + 1))
          }
        })
    case "array":
      guard depth < deepest, let items = schema.items.flatMap({ Schema($0, in: definition) }) else {
        return .array([])
      }
      return .array([sample(of: items, named: name, in: definition, depth: depth + 1)])
    case "integer": return 1
    case "number": return .number("1.5")
    case "boolean": return true
    case "string", nil: return .string(text(name, value["format"]?.string))
    default: return .null
    }
  }

  /// A text of a format (OpenAPI 2.0, *Data Types*; RFC 3339 for times).
  private static func text(_ name: String, _ format: String?) -> String {
    switch format {
    case "date-time": "2026-01-31T12:00:00Z"
    case "date": "2026-01-31"
    case "uuid": "00000000-0000-4000-8000-000000000000"
    case "uri": "https://example.com/\(name)"
    case "email": "someone@example.com"
    case "byte": "AA=="
    default: name
    }
  }
}
