import JSONText

/// Schemas: JSON Schema of OpenAPI 3.x becomes that of OpenAPI 2.0.
extension OpenAPI3Conversion {
  /// Keywords that mean the same in both versions.
  private static let shared: Set<String> = [
    "title", "description", "default", "multipleOf", "maximum", "minimum", "maxLength", "minLength",
    "pattern",
    "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "xml",
  ]

  /// Keywords that are dealt with in their own way, or say nothing about values.
  private static let handled: Set<String> = [
    "type", "nullable", "const", "enum", "properties", "required", "items", "prefixItems",
    "additionalProperties",
    "patternProperties", "exclusiveMaximum", "exclusiveMinimum", "examples", "example", "format", "readOnly",
    "writeOnly", "deprecated", "allOf", "oneOf", "anyOf", "not", "discriminator", "contentEncoding",
    "contentMediaType", "$ref", "$schema", "$id", "$anchor", "$dynamicAnchor", "$comment", "$defs",
    "definitions",
    "$vocabulary", "externalDocs", "if", "then", "else",
  ]

  /// A schema as it stands at its place: a reference where the source has one.
  mutating func schema(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    OpenAPI3Conversion.withoutLostNames(part(node, direction), sharedSchemas)
  }

  /// A schema with what it refers to written out at the top, for where a reference cannot stand.
  mutating func expanded(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    OpenAPI3Conversion.withoutLostNames(composed(node, direction), sharedSchemas)
  }

  /// A schema at its place that may still be merged with others, which may have the names that it requires.
  mutating func part(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    guard node.value.isObject else { return booleanSchema(node) }
    guard node.value["$ref"]?.string != nil else { return composed(node, direction) }
    guard let target = follow(node) else { return [:] }
    guard target.value.isObject else { return booleanSchema(target) }
    let siblings = node.members.filter { $0.key != "$ref" }
    guard !siblings.isEmpty else { return reference(to: target, direction) }
    if OpenAPI3Conversion.isSmall(target) { return merged(composed(target, direction), own(node, direction)) }
    var result = ObjectBuilder(reference(to: target, direction))
    var lost: [String] = []
    for (key, member) in siblings {
      if key.hasPrefix("x-ms-") { result[key] = JSONFragment(member.value) } else { lost.append(key) }
    }
    if !lost.isEmpty {
      note(
        node, "reference-siblings", .info, .dropped,
        "OpenAPI 2.0 reads nothing beside a reference; \(lost.joined(separator: ", ")) was left out.")
    }
    return result.fragment
  }

  /// A schema written out at the top that may still be merged with others.
  ///
  /// What stands beside a reference holds as well (JSON Schema 2020-12, section 8.2.3.1), at every step of a chain.
  mutating func composed(
    _ node: SourceNode, _ direction: Direction, from reference: SourceNode? = nil
  ) -> JSONFragment {
    guard node.value.isObject else { return booleanSchema(node) }
    let key = SchemaExpansions.Key(schema: node.identity, direction: direction)
    if let known = expansions.known(key) { return known }
    guard expansions.begin(key) else {
      note(
        reference ?? node, "schema-recursive", .warning, .approximated,
        "The schema holds itself by allOf, oneOf or anyOf; the inner one was left open.")
      return [:]
    }
    let result = writtenOnce(node, direction)
    expansions.end(key, reference == nil ? nil : result)
    return result
  }

  private mutating func writtenOnce(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    guard node.value["$ref"]?.string != nil else { return own(node, direction) }
    guard let target = follow(node) else { return [:] }
    let result = composed(target, direction, from: node)
    return node.value.count > 1 ? merged(result, own(node, direction)) : result
  }

  /// Whether a schema may be copied to where it is used: a few scalars, or an enum.
  ///
  /// One that refers to another may be as big as that.
  private static func isSmall(_ target: SourceNode) -> Bool {
    target.value.range.count < 400
      && !["$ref", "properties", "items", "allOf", "oneOf", "anyOf", "additionalProperties"].contains {
        target.value[$0] != nil
      }
  }

  private mutating func booleanSchema(_ node: SourceNode) -> JSONFragment {
    if node.value.boolean == false {
      note(node, "schema-false", .info, .dropped, "A schema that refuses every value became an open one.")
    }
    return [:]
  }

  /// What a schema object itself says.
  private mutating func own(_ node: SourceNode, _ direction: Direction) -> JSONFragment {
    var result = ObjectBuilder()
    writeType(of: node, into: &result)
    for (key, member) in node.members {
      if OpenAPI3Conversion.shared.contains(key) {
        result[key] = JSONFragment(member.value)
      } else if !OpenAPI3Conversion.handled.contains(key), !key.hasPrefix("x-") {
        note(member, "keyword-dropped", .info, .dropped, "OpenAPI 2.0 does not know '\(key)'.")
      }
    }
    writeEnum(of: node, into: &result)
    writeBounds(of: node, into: &result)
    writeFormat(of: node, into: &result)
    writeObject(node, direction, into: &result)
    writeArray(node, direction, into: &result)
    writeAnnotations(of: node, into: &result)
    copyExtensions(of: node, into: &result)
    var schema = result.fragment
    for branch in node["allOf"]?.elements ?? [] {
      schema = merged(schema, composed(branch, direction), at: branch)
    }
    for key in ["oneOf", "anyOf"] {
      guard let union = node[key], union.value.isArray else { continue }
      schema = merged(schema, self.union(of: union, in: node, direction), at: union)
    }
    for key in ["then", "else"] {
      guard let branch = node[key] else { continue }
      var part = ObjectBuilder(composed(branch, direction))
      part["required"] = nil
      schema = merged(schema, part.fragment, at: branch)
      note(
        branch, "condition-dropped", .warning, .approximated,
        "OpenAPI 2.0 has no if; what '\(key)' asks for is optional now.")
    }
    if node["not"] != nil {
      note(node, "not-dropped", .info, .dropped, "OpenAPI 2.0 has no 'not'.")
    }
    return finished(schema, node)
  }

  /// The last touches once all parts of a schema are merged: values fit the type.
  private mutating func finished(_ schema: JSONFragment, _ node: SourceNode) -> JSONFragment {
    var result = ObjectBuilder(schema)
    if let isNullable = result.take("x-nullable") { result["x-nullable"] = isNullable }
    if result["type"]?.text == "array", result["items"] == nil { result["items"] = [:] }
    if let value = result["default"], !OpenAPI3Conversion.fits(value, result["type"]?.text) {
      let coerced = OpenAPI3Conversion.coerced(value, to: result["type"]?.text)
      result["default"] = coerced
      note(
        node, "default-type", .info, coerced == nil ? .dropped : .approximated,
        "The default did not have the type of the schema.")
    }
    return result.fragment
  }
}
