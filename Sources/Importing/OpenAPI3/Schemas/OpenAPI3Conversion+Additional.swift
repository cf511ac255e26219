import JSONText

/// What alternatives allow beside the properties that they name.
extension OpenAPI3Conversion {
  /// The `additionalProperties` that allow what those of any alternative do; nil for anything.
  ///
  /// An alternative that does not say allows anything (JSON Schema Validation, "additionalProperties"), `false`
  /// nothing.
  mutating func others(of alternatives: [JSONFragment]) -> JSONFragment? {
    var result: JSONFragment = false
    for alternative in alternatives {
      guard let own = alternative["additionalProperties"], own != [:], !own.isTrue else { return nil }
      guard own != false else { continue }
      result = result == false ? own : widened(result, own)
      if result == [:] { return nil }
    }
    return result
  }

  /// Widens properties by what alternatives that do not name them allow under any name.
  ///
  /// Those that allow anything leave them as they are: their types tell makers more than that they may be anything.
  mutating func admitOthers(of alternatives: [JSONFragment], to properties: inout ObjectBuilder) {
    for alternative in alternatives {
      guard let own = alternative["additionalProperties"]?.members, !own.isEmpty else { continue }
      let named = Set(alternative["properties"]?.members?.map(\.key) ?? [])
      for member in properties.members where !named.contains(member.key) {
        properties[member.key] = widened(member.value, .object(own))
      }
    }
  }
}
