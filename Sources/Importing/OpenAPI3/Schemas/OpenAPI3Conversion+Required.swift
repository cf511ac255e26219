import JSONText

/// The names that schemas require.
extension OpenAPI3Conversion {
  /// The schema without required names that it does not have, or only to be read (OpenAPI 2.0, Schema Object).
  ///
  /// This comes once, when a schema is whole: one part of an `allOf` may require what another one has, in nested
  /// properties, too.
  static func withoutLostNames(_ schema: JSONFragment) -> JSONFragment {
    guard schema["$ref"] == nil, let members = schema.members else { return schema }
    let names = Set(
      (schema["properties"]?.members ?? []).filter { !($0.value["readOnly"]?.isTrue ?? false) }.map(\.key))
    return .object(
      members.compactMap { member in
        let value = withoutLostNames(below: member, having: names)
        return value.map { JSONFragment.Member(member.key, $0) }
      })
  }

  private static func withoutLostNames(
    below member: JSONFragment.Member, having names: Set<String>
  ) -> JSONFragment? {
    switch member.key {
    case "required":
      let kept = (member.value.elements ?? []).filter { $0.text.map(names.contains) ?? false }
      return kept.isEmpty ? nil : .array(kept)
    case "properties":
      let properties = member.value.members ?? []
      return .object(properties.map { JSONFragment.Member($0.key, withoutLostNames($0.value)) })
    case "items", "additionalProperties": return withoutLostNames(member.value)
    default: return member.value
    }
  }
}
