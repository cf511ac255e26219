import JSONText

/// Polymorphism of Swagger 2.0 ("Schema Object", `discriminator`): a property names the definition that applies.
extension SchemaRun {
  mutating func checkDiscriminator(_ property: String, _ instance: JSONValue, _ schema: CompiledSchema) {
    guard let value = instance[property] else {
      return report(
        "discriminator", schema, detail: "missing",
        "the property '\(property)' is missing, which says the kind of object")
    }
    guard let name = value.string else {
      return report(
        "discriminator", schema, member: property, detail: "type",
        "\(SchemaRun.shown(value)) cannot name the kind of object")
    }
    guard let definition = definition(discriminatedBy: name) else {
      return report(
        "discriminator", schema, member: property, detail: "unknown",
        "'\(name)' is not the name of a definition, and '\(property)' says the kind of object")
    }
    // When that definition builds on this one, the check sees this one running and does not start again.
    apply(definition, to: instance, isPart: true)
  }

  /// The definition of a name, or the one that claims it with `x-ms-discriminator-value`.
  func definition(discriminatedBy name: String) -> JSONValue? {
    guard let definitions = document.root["definitions"] else { return nil }
    if let named = definitions[name], named.isObject { return named }
    return definitions.children.first { $0["x-ms-discriminator-value"]?.string == name }
  }
}
