import ConnectorModel
import JSONText

/// The type of a parameter or schema as reference pages name it: the format where there is one.
enum ValueType {
  static func text(_ value: JSONValue, in definition: APIDefinition, depth: Int = 0) -> String {
    let type = value["type"]?.string?.lowercased()
    switch type {
    case "array":
      guard depth < 4, let items = value["items"].flatMap({ definition.resolve($0) }), items.isObject else {
        return "array"
      }
      let inner = text(items, in: definition, depth: depth + 1)
      return inner == "any" ? "array" : "array of " + inner
    case "string", "number":
      let format = value["format"]?.string ?? ""
      return format.isEmpty ? type ?? "any" : format
    case nil:
      if value["properties"] != nil || value["allOf"] != nil { return "object" }
      return value["items"] != nil ? "array" : "any"
    case .some(let type): return type
    }
  }
}
