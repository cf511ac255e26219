import JSONText

extension SchemaRun {
  /// Reports members that no part of the schema names, where the schema names any at all.
  ///
  /// An explicit `additionalProperties` documents the others as a map; `false` is reported by that keyword.
  mutating func reportUndocumented(_ instance: JSONValue, _ schema: CompiledSchema) {
    var named: [NameTable<JSONValue>] = []
    var visited: [Int] = []
    guard collect(schema, instance, into: &named, &visited), !named.isEmpty else { return }
    for member in instance.children where !named.contains(where: { $0[of: member] != nil }) {
      guard let name = member.key else { continue }
      report(
        "properties", schema, severity: .warning, member: name, "the property '\(name)' is not documented")
    }
  }

  /// Gathers the named properties of a schema and its parts; false when one of them documents a map.
  private mutating func collect(
    _ schema: CompiledSchema, _ instance: JSONValue, into named: inout [NameTable<JSONValue>],
    _ visited: inout [Int]
  ) -> Bool {
    guard !visited.contains(schema.id) else { return true }
    visited.append(schema.id)
    guard schema.value["additionalProperties"] == nil, schema.patternProperties.isEmpty else { return false }
    if let properties = schema.properties { named.append(properties) }
    var parts = schema.allOf + schema.anyOf + schema.oneOf
    if let property = schema.discriminator, let kind = instance[property]?.string,
      let definition = definition(discriminatedBy: kind)
    {
      parts.append(definition)
    }
    for part in parts where part.isObject {
      guard let part = resolve(part, for: instance) else { continue }
      guard collect(part, instance, into: &named, &visited) else { return false }
    }
    return true
  }
}
