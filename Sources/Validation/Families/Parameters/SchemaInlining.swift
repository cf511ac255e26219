import ConnectorModel
import JSONText

/// Writes the schema of a parameter outside the body into the parameter itself, as OpenAPI 2.0 has it.
enum SchemaInlining {
  private static let types: Set = ["string", "number", "integer", "boolean", "array"]
  private static let moved: Set = [
    "type", "format", "items", "default", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "collectionFormat", "description",
  ]
  /// Remarks that parameters have no place for.
  private static let dropped: Set = ["title", "example", "readOnly", "xml", "externalDocs"]

  /// The fix; nil where the schema says more than a parameter can.
  static func fix(of subject: ParameterSubject) -> QuickFix? {
    guard let schema = subject.object[.schema], canMove(schema, to: subject.value) else { return nil }
    let pointer = subject.value.pointer
    return QuickFix("Write its type into the parameter") { connector in try? edit(at: pointer, on: connector)
    }
  }

  private static func edit(
    at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit? {
    var draft = EditDraft(connector)
    let parameter = try draft.object(at: pointer)
    guard let schema = parameter["schema"], canMove(schema, to: parameter) else { return nil }
    let place = Place(.definition, pointer)
    for member in schema.members where !dropped.contains(member.key) && parameter[member.key] == nil {
      try draft.set(place.appending(member.key), to: JSONFragment(member.value))
    }
    try draft.remove(place.appending("schema"))
    return draft.edit(title: "Write the schema of \(parameter["name"]?.string ?? "a parameter") into it")
  }

  private static func canMove(_ schema: JSONValue, to parameter: JSONValue) -> Bool {
    guard isSimple(schema), let type = schema["type"] ?? parameter["type"] else { return false }
    return parameter["type"].map { $0.means(type) } ?? true
  }

  /// Whether a schema has a type that a parameter can have, and nothing that only schemas have.
  private static func isSimple(_ schema: JSONValue) -> Bool {
    guard schema.isObject, schema["type"].map({ types.contains($0.string ?? "") }) ?? true else {
      return false
    }
    let keys = schema.keys
    guard keys.allSatisfy({ moved.contains($0) || dropped.contains($0) || $0.hasPrefix("x-") }) else {
      return false
    }
    guard schema["type"]?.string == "array" else { return true }
    return schema["items"].map { $0["type"] != nil && isSimple($0) } ?? false
  }
}
