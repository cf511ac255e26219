import JSONText

extension SchemaRun {
  /// Reports members that no part of the schema names, where the schema names any at all.
  ///
  /// An explicit `additionalProperties` documents the others as a map; `false` is reported by that keyword.
  mutating func reportUndocumented(_ instance: JSONValue, _ schema: CompiledSchema) {
    var names: Set<String> = []
    var visited: Set<Int> = []
    guard collect(schema, instance, into: &names, &visited), !names.isEmpty else { return }
    for member in instance.children {
      guard let name = member.key, !names.contains(name) else { continue }
      report(
        "properties", schema, severity: .warning, member: name, "the property '\(name)' is not documented")
    }
  }

  /// Gathers the named properties of a schema and its parts; false when one of them documents a map.
  private mutating func collect(
    _ schema: CompiledSchema, _ instance: JSONValue, into names: inout Set<String>, _ visited: inout Set<Int>
  ) -> Bool {
    guard visited.insert(schema.id).inserted else { return true }
    guard schema.value["additionalProperties"] == nil, schema.patternProperties.isEmpty else { return false }
    names.formUnion(schema.properties.keys)
    var parts = schema.allOf + schema.anyOf + schema.oneOf
    if let property = schema.discriminator, let kind = instance[property]?.string,
      let definition = definition(discriminatedBy: kind)
    {
      parts.append(definition)
    }
    for part in parts where part.isObject {
      guard let part = resolve(part, for: instance) else { continue }
      guard collect(part, instance, into: &names, &visited) else { return false }
    }
    return true
  }
}
