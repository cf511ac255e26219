import ConnectorModel
import JSONText

/// The operation that a dynamic extension calls, by what can be handed to it.
struct LookupTarget {
  private let names: Set<String>
  private let bodies: [JSONValue]
  private let definition: APIDefinition

  init(_ operation: Operation, in definition: APIDefinition) {
    let parameters = operation.parameters(in: definition)
    names = Set(parameters.map(\.name))
    bodies = parameters.filter { $0.location == .body }.compactMap(\.schema)
    self.definition = definition
  }

  /// Whether a name is a parameter, or a path into the body.
  func takes(_ name: String) -> Bool {
    if names.contains(name) { return true }
    let parts = name.split(separator: "/").map(String.init)
    guard let first = parts.first else { return false }
    return bodies.contains { body in
      leads(parts, into: body) || (names.contains(first) && leads(Array(parts.dropFirst()), into: body))
    }
  }

  private func leads(_ path: [String], into schema: JSONValue) -> Bool {
    guard let name = path.first else { return true }
    guard let schema = Schema(schema, in: definition) else { return true }
    let isOpen =
      schema.value["x-ms-dynamic-schema"] != nil || schema.value["x-ms-dynamic-properties"] != nil
      || schema.value["additionalProperties"]?.isObject == true
    if isOpen { return true }
    guard let property = schema.allProperties(in: definition).first(where: { $0.key == name }) else {
      return false
    }
    return leads(Array(path.dropFirst()), into: property.value)
  }
}
