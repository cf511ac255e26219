import JSONText

/// How large schemas grow that are put together of others.
///
/// Where properties hold copies of a schema whose properties hold copies, their size doubles with every level.
/// What would grow large becomes a definition, with all that it says, and a reference stands at its place.
extension OpenAPI3Conversion {
  /// The most values that a schema made of others has at its place; real documents have far fewer.
  private static let largest = 1000

  /// A schema inside of another, which may still be merged with others: a reference to it when it is large.
  mutating func inner(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    let schema = part(node, direction)
    let isComposed = ["allOf", "oneOf", "anyOf", "then", "else"].contains { node.value[$0] != nil }
    return isComposed ? bounded(schema, at: node) : schema
  }

  /// The schema, or a reference to it when it is large.
  mutating func bounded(_ schema: JSONFragment, at node: SourceNode) -> JSONFragment {
    let result = bounded(schema, named: OpenAPI3Conversion.name(of: node))
    if result != schema, let target = sharedSchemas.target(of: result) {
      note(
        node, "schema-shared", .info, .moved,
        "Written out wherever it is used the schema would be very large; it is the definition '\(target.name)'."
      )
    }
    return result
  }

  private mutating func bounded(_ schema: JSONFragment, named base: String) -> JSONFragment {
    var left = OpenAPI3Conversion.largest
    guard !OpenAPI3Conversion.fits(schema, &left) else { return schema }
    let name: String
    if let known = sharedSchemas.name(of: schema) {
      name = known
    } else {
      name = takenNames.take(base)
      sharedSchemas.add(schema, named: name)
      definitions[name] = OpenAPI3Conversion.withoutLostNames(schema, sharedSchemas)
    }
    return ["$ref": .string("#/definitions/" + name)]
  }

  /// Takes the values of a schema from those that are left; false where these are too few.
  private static func fits(_ schema: JSONFragment, _ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    switch schema {
    case .array(let elements): return elements.allSatisfy { fits($0, &left) }
    case .object(let members): return members.allSatisfy { fits($0.value, &left) }
    default: return true
    }
  }

  /// What a schema says where it became a definition since it is large; other schemas as they are.
  func settled(_ schema: JSONFragment) -> JSONFragment { sharedSchemas.content(of: schema) }

  /// A schema put together of two, which goes the way of these when one of them was large.
  mutating func rebound(_ schema: JSONFragment, of parts: JSONFragment...) -> JSONFragment {
    for part in parts {
      if let target = sharedSchemas.target(of: part) { return bounded(schema, named: target.name) }
    }
    return schema
  }
}
