import JSONText

extension SchemaRun {
  mutating func checkComposition(_ instance: JSONValue, _ schema: CompiledSchema) {
    for part in schema.allOf { apply(part, to: instance, isPart: true) }
    if !schema.anyOf.isEmpty { checkAnyOf(instance, schema) }
    if !schema.oneOf.isEmpty { checkOneOf(instance, schema) }
    if let not = schema.not, not.isObject {
      let found = attempt { $0.apply(not, to: instance, isPart: true) }
      if found.isEmpty { report("not", schema, "the value matches the schema under 'not'") }
    }
  }

  private mutating func checkAnyOf(_ instance: JSONValue, _ schema: CompiledSchema) {
    var best: ViolationLog?
    for branch in schema.anyOf {
      let found = attempt { $0.apply(branch, to: instance, isPart: true) }
      if found.isEmpty { return }
      if found.errorCount < best?.errorCount ?? Int.max { best = found }
    }
    settle("anyOf", schema.anyOf.count, closest: best, schema)
  }

  private mutating func checkOneOf(_ instance: JSONValue, _ schema: CompiledSchema) {
    var best: ViolationLog?
    var matching = 0
    for branch in schema.oneOf {
      let found = attempt { $0.apply(branch, to: instance, isPart: true) }
      if found.isEmpty { matching += 1 }
      if found.errorCount < best?.errorCount ?? Int.max { best = found }
    }
    if matching == 0 {
      settle("oneOf", schema.oneOf.count, closest: best, schema)
    } else if matching > 1 {
      report(
        "oneOf", schema,
        "the value matches \(matching) of the \(schema.oneOf.count) schemas of oneOf, not one")
    }
  }

  /// No branch fits fully: one with nothing but warnings will do, else the closest one explains the error.
  private mutating func settle(
    _ keyword: String, _ count: Int, closest: ViolationLog?, _ schema: CompiledSchema
  ) {
    guard let closest else { return }
    if closest.errorCount == 0 { return log.merge(closest) }
    let reason = closest.first.map { "; the closest fails at '\($0.instancePointer)': \($0.message)" } ?? ""
    report(keyword, schema, "the value matches none of the \(count) schemas of \(keyword)\(reason)")
  }
}
