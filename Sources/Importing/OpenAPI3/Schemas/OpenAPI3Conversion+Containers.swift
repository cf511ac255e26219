import JSONText

/// Objects and arrays.
extension OpenAPI3Conversion {
  mutating func writeObject(_ node: SourceNode, _ direction: Direction, into result: inout ObjectBuilder) {
    if let properties = node["properties"], properties.value.isObject {
      var written = ObjectBuilder()
      for (name, property) in properties.members {
        if direction == .response, property.value["writeOnly"]?.boolean == true {
          note(property, "write-only", .info, .dropped, "A write-only property is not part of a response.")
          continue
        }
        written[name] = inner(property, direction)
      }
      result["properties"] = written.fragment
    }
    if let required = node["required"], required.value.isArray {
      result["required"] = .array(required.elements.compactMap { $0.string.map { .string($0) } })
    }
    writeAdditional(node, direction, into: &result)
  }

  private mutating func writeAdditional(
    _ node: SourceNode, _ direction: Direction, into result: inout ObjectBuilder
  ) {
    if let additional = node["additionalProperties"] {
      if additional.value.isObject, additional.value.count > 0 {
        result["additionalProperties"] = inner(additional, direction)
      } else if additional.value.boolean == false {
        result["additionalProperties"] = false
      }
    }
    guard let patterns = node["patternProperties"], patterns.value.isObject else { return }
    let members = patterns.members
    if members.count == 1, result["additionalProperties"] == nil || result["additionalProperties"] == false {
      result["additionalProperties"] = inner(members[0].node, direction)
    }
    note(
      patterns, "pattern-properties", .info, members.count == 1 ? .approximated : .dropped,
      "OpenAPI 2.0 has no patternProperties.")
  }

  mutating func writeArray(_ node: SourceNode, _ direction: Direction, into result: inout ObjectBuilder) {
    if let items = node["items"], items.value.isObject {
      result["items"] = inner(items, direction)
    } else if let tuple = node["prefixItems"], tuple.value.isArray, tuple.value.count > 0 {
      result["items"] = bounded(alternatives(tuple.elements, direction, at: tuple), at: tuple)
      note(
        tuple, "tuple", .warning, .approximated,
        "OpenAPI 2.0 has no tuples; every element may be any of the listed ones.")
    } else if node["items"] != nil, result["type"]?.text == "array" {
      result["items"] = [:]
    }
  }
}
