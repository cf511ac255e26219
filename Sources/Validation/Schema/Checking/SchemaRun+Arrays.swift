import JSONText

extension SchemaRun {
  mutating func checkArray(_ instance: JSONValue, _ schema: CompiledSchema) {
    let count = instance.count
    if let minimum = schema.itemBounds.minimum, count < minimum {
      report("minItems", schema, "the array has \(count) items, at least \(minimum) are documented")
    }
    if let maximum = schema.itemBounds.maximum, count > maximum {
      report("maxItems", schema, "the array has \(count) items, at most \(maximum) are documented")
    }
    if schema.isUnique, instance.hasRepeatedElement {
      report("uniqueItems", schema, "items repeat, and uniqueItems is documented")
    }
    if case .schema(let items) = schema.items {
      for (position, element) in instance.elements.enumerated() {
        descend(to: element, at: position, items)
      }
    } else if !schema.itemTuple.isEmpty {
      checkTuple(instance, schema)
    }
  }

  private mutating func checkTuple(_ instance: JSONValue, _ schema: CompiledSchema) {
    for (position, element) in instance.elements.enumerated() {
      if position < schema.itemTuple.count {
        descend(to: element, at: position, schema.itemTuple[position])
      } else {
        switch schema.additionalItems {
        case .anything: return
        case .schema(let rest): descend(to: element, at: position, rest)
        case .nothing:
          let message = "the array has \(instance.count) items, only \(schema.itemTuple.count) are documented"
          return report("additionalItems", schema, message)
        }
      }
    }
  }
}
