import JSONText

/// The names that schemas require.
extension OpenAPI3Conversion {
  /// The schema without required names that it does not have, or only to be read (OpenAPI 2.0, Schema Object).
  ///
  /// This comes once, when a schema is whole: one part of an `allOf` may require what another one has, in nested
  /// properties, too. It takes the shared schemas and not the conversion: a copy of that while a schema is written
  /// would have all that it knows copied for each schema.
  static func withoutLostNames(_ schema: JSONFragment, _ shared: SharedSchemas) -> JSONFragment {
    guard schema["$ref"] == nil, let members = schema.members else { return schema }
    let properties = schema["properties"]?.members ?? []
    let names = Set(
      properties.filter { !(shared.content(of: $0.value)["readOnly"]?.isTrue ?? false) }.map(\.key))
    return .object(
      members.compactMap { member in
        let value = withoutLostNames(below: member, having: names, shared)
        return value.map { JSONFragment.Member(member.key, $0) }
      })
  }

  private static func withoutLostNames(
    below member: JSONFragment.Member, having names: Set<String>, _ shared: SharedSchemas
  ) -> JSONFragment? {
    switch member.key {
    case "required":
      let kept = (member.value.elements ?? []).filter { $0.text.map(names.contains) ?? false }
      return kept.isEmpty ? nil : .array(kept)
    case "properties":
      let properties = member.value.members ?? []
      return .object(properties.map { JSONFragment.Member($0.key, withoutLostNames($0.value, shared)) })
    case "items", "additionalProperties": return withoutLostNames(member.value, shared)
    default: return member.value
    }
  }
}
