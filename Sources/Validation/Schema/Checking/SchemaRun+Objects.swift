import JSONText

extension SchemaRun {
  mutating func checkObject(_ instance: JSONValue, _ schema: CompiledSchema) {
    for name in schema.required where instance[name] == nil {
      report("required", schema, detail: name, "the required property '\(name)' is missing")
    }
    if let minimum = schema.propertyBounds.minimum, instance.count < minimum {
      report(
        "minProperties", schema,
        "the object has \(instance.count) properties, at least \(minimum) are documented")
    }
    if let maximum = schema.propertyBounds.maximum, instance.count > maximum {
      report(
        "maxProperties", schema,
        "the object has \(instance.count) properties, at most \(maximum) are documented")
    }
    if schema.looksAtMembers { checkMembers(instance, schema) }
    for dependency in schema.dependencies where instance[dependency.name] != nil {
      checkDependency(dependency.name, dependency.value, instance, schema)
    }
    if let property = schema.discriminator { checkDiscriminator(property, instance, schema) }
  }

  private mutating func checkMembers(_ instance: JSONValue, _ schema: CompiledSchema) {
    for member in instance.children {
      var isNamed = false
      if let property = schema.properties?[of: member] {
        isNamed = true
        descend(to: member, property)
      }
      if isNamed, schema.patternProperties.isEmpty { continue }
      guard let name = member.key else { continue }
      for entry in schema.patternProperties {
        let match = matches(name, entry.pattern, schema, keyword: "patternProperties")
        // What could not be decided must not count as undocumented.
        if match != false { isNamed = true }
        if match == true { descend(to: member, entry.schema) }
      }
      if isNamed { continue }
      switch schema.additionalProperties {
      case .anything: break
      case .schema(let rest): descend(to: member, rest)
      case .nothing:
        report(
          "additionalProperties", schema, member: name,
          "the property '\(name)' is not documented, and additionalProperties is false")
      }
    }
  }

  private mutating func checkDependency(
    _ name: String, _ value: JSONValue, _ instance: JSONValue, _ schema: CompiledSchema
  ) {
    if value.isObject { return apply(value, to: instance, isPart: true) }
    let names = value.string.map { [$0] } ?? value.elements.compactMap(\.string)
    for needed in names where instance[needed] == nil {
      report(
        "dependencies", schema, detail: needed,
        "the property '\(needed)' is missing, which '\(name)' asks for")
    }
  }
}
