package import JSONText

/// The window on one parameter of an operation, its reference resolved.
package struct Parameter: Sendable {
  /// The entry in the parameter list, a `$ref` perhaps.
  package let entry: JSONValue
  /// The Parameter Object itself.
  package let value: JSONValue

  /// Looks at an entry; nil when its reference leads nowhere or it is not an object.
  package init?(entry: JSONValue, in definition: APIDefinition) {
    guard let value = definition.resolve(entry), value.isObject else { return nil }
    self.entry = entry
    self.value = value
  }

  /// The `$ref` of the entry.
  package var reference: String? { entry["$ref"]?.string }

  /// `name`, empty when missing.
  package var name: String { value["name"]?.string ?? "" }

  /// `in` as written.
  package var locationText: String { value["in"]?.string ?? "" }

  /// `in` when it is one of the five.
  package var location: ParameterLocation? { ParameterLocation(rawValue: locationText) }

  /// `required`.
  package var isRequired: Bool { value["required"]?.boolean ?? false }

  /// `x-ms-summary`.
  package var summary: String? { value["x-ms-summary"]?.string }

  /// `description`.
  package var description: String? { value["description"]?.string }

  /// `x-ms-visibility` as written.
  package var visibility: String? { value["x-ms-visibility"]?.string }

  /// Whether the designer hides the parameter.
  package var isInternal: Bool { visibility?.lowercased() == "internal" }

  /// `type` of a parameter that is not a body.
  package var type: String? { value["type"]?.string }

  /// `default`.
  package var defaultValue: JSONValue? { value["default"] }

  /// `schema` of a body parameter.
  package var schema: JSONValue? { value["schema"] }
}
