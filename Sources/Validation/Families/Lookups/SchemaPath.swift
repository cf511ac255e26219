import ConnectorModel
import JSONText

/// Follows a path of property names, `data/items`, through the schema of an answer.
///
/// Names are compared without regard to case, as the designer does; what a schema leaves open is not doubted.
enum SchemaPath {
  /// Where a path leads.
  enum Outcome {
    /// To a schema, references followed.
    case found(JSONValue)
    /// Nowhere: a schema has no property of the name.
    case missing(Miss)
    /// The schemas on the way do not say.
    case unknown
  }

  /// The step at which a path ends.
  struct Miss {
    /// The steps before it.
    let before: [Substring]
    let name: String
    /// The schema that has no such property.
    let owner: JSONValue
    /// The steps after it.
    let after: ArraySlice<Substring>

    /// The path with the nearest name that the schema has; nil when none is near.
    func corrected(in definition: APIDefinition) -> String? {
      let names = Schema(owner, in: definition)?.allProperties(in: definition).map(\.key) ?? []
      guard let meant = Spelling.likely(name, among: names) else { return nil }
      return (before + [Substring(meant)] + after).joined(separator: "/")
    }
  }

  private enum Step {
    case found(JSONValue)
    case missing, unknown
  }

  /// Follows a path; an empty one stays where it is.
  static func follow(_ path: String, from schema: JSONValue, in definition: APIDefinition) -> Outcome {
    guard var current = definition.resolve(schema), current.isObject else { return .unknown }
    let steps = path.split(separator: "/")
    for (position, name) in steps.enumerated() {
      switch property(String(name), of: current, in: definition, depth: 0) {
      case .unknown: return .unknown
      case .missing:
        return .missing(
          Miss(
            before: Array(steps[..<position]), name: String(name), owner: current,
            after: steps[(position + 1)...]))
      case .found(let property):
        guard let next = definition.resolve(property), next.isObject else { return .unknown }
        current = next
      }
    }
    return .found(current)
  }

  /// Whether more may be there than the schema says.
  static func isOpen(_ schema: JSONValue) -> Bool {
    if schema["x-ms-dynamic-schema"] != nil || schema["x-ms-dynamic-properties"] != nil { return true }
    if let additional = schema["additionalProperties"], additional.boolean != false { return true }
    return schema["type"].map { $0.string == nil } ?? false
  }

  private static func property(
    _ name: String, of schema: JSONValue, in definition: APIDefinition, depth: Int
  ) -> Step {
    let properties = schema["properties"]
    if let found = properties?[name] { return .found(found) }
    let folded = name.lowercased()
    if let found = properties?.members.first(where: { $0.key.lowercased() == folded }) {
      return .found(found.value)
    }
    var isUnknown = isOpen(schema) || depth > 16
    let branches = schema["allOf"]
    for branch in branches.elements where depth <= 16 {
      guard let branch = definition.resolve(branch), branch.isObject else { return .unknown }
      switch property(name, of: branch, in: definition, depth: depth + 1) {
      case .found(let value): return .found(value)
      case .unknown: isUnknown = true
      case .missing: break
      }
    }
    if isUnknown { return .unknown }
    guard (properties?.count ?? 0) == 0, branches == nil else { return .missing }
    let type = schema["type"]?.string
    return type == nil || type == "object" ? .unknown : .missing
  }
}
